/**
 * Mentions folded into moves: thirty outlets, one move.
 *
 * <p>Start at {@link io.bellwether.classify.move.MoveMerger}, which is pure; {@link io.bellwether.classify.move.MoveHop} puts it on the
 * way. Which move a mention belongs to is {@link io.bellwether.classify.move.Likeness}; how its status steps is {@link
 * io.bellwether.classify.move.StatusRules}; who, where and as what is {@link io.bellwether.classify.move.Substance}. Uses {@code hop}
 * and {@code metrics}.
 */
package io.bellwether.classify.move;

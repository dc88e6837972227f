/**
 * How often predictions are right, and how surely that is known. Pure.
 *
 * <p>Start at {@link io.bellwether.evaluation.score.MoveScorer}. Uses {@code item}.
 */
package io.bellwether.evaluation.score;

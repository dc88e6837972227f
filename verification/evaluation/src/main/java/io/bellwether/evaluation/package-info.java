/**
 * Measures how often Bellwether reads right, on labelled items.
 *
 * <p>Start at {@link io.bellwether.evaluation.Evaluation}. The way of a measurement, a package a step: {@code item} (what is
 * labelled, what is predicted), {@code reading} (who predicts), {@code score} (how often that is right, and how surely), {@code
 * event} (what becomes of events that several outlets tell), {@code report} (all of it in words).
 */
package io.bellwether.evaluation;

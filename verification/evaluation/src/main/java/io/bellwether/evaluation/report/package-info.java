/**
 * All of it in words, tables and a picture.
 *
 * <p>Start at {@link io.bellwether.evaluation.report.Evaluated}. Uses {@code item}, {@code reading}, {@code score} and {@code event}.
 */
package io.bellwether.evaluation.report;

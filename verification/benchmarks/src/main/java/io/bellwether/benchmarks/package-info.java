/**
 * How fast it is, measured on the packaged product from outside. Every benchmark checks what came out before it prints how long
 * it took, and takes a baseline in the same run.
 *
 * <p>Start at {@link io.bellwether.benchmarks.Benchmarks}. Uses {@code events} and the local parts; knows no service's code.
 */
package io.bellwether.benchmarks;

package io.bellwether.evaluation.score;

/**
 * A measured share.
 *
 * @param name     of what
 * @param value    0 to 1
 * @param part     what is right
 * @param whole    of how much
 * @param plain    whether these two are whole numbers that a reader understands
 * @param interval where the share lies, by the bootstrap
 */
public record Score(String name, double value, double part, double whole, boolean plain, Interval interval) {}

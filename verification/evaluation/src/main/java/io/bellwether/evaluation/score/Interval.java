package io.bellwether.evaluation.score;

/** Where a share lies, nineteen times in twenty. */
public record Interval(double low, double high) {}

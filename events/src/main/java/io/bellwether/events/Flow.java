package io.bellwether.events;

/**
 * Between which employers a move goes, for counting: each by the house it belongs to, and where nobody says what was left, the last
 * employer of the career.
 */
public record Flow(Organization from, Organization to) {}

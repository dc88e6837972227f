package io.bellwether.events;

/**
 * The move that mentions are handed on to.
 *
 * @param person whose it is
 * @param moveId the move; one that is not there yet begins with the first mention that is handed on
 */
public record Destination(Person person, String moveId) {}

package io.bellwether.alert.watch;

/**
 * What is wrong with one field of a request.
 *
 * @param field   where: {@code channels[1].url}
 * @param message what, in words that say how to put it right
 */
public record Violation(String field, String message) {}

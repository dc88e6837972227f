package io.bellwether.events;

/**
 * Someone who moves.
 *
 * @param id   stable: the id of a known person, or the slug of the name ({@code andrej-karpathy}); see {@link Slug}
 * @param name the canonical name
 * @param text the words in the text that named them
 */
public record Person(String id, String name, String text) {}

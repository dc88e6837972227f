package io.bellwether.events;

/**
 * Where someone comes from or goes to: a company, a lab, a university, an agency.
 *
 * @param id   stable: the id of a known organisation, or the slug of the name ({@code google-deepmind}); see {@link Slug}
 * @param name the canonical name
 * @param text the words in the text that named it
 */
public record Organization(String id, String name, String text) {}

package io.bellwether.extraction.gazetteer;

/**
 * A person whom the gazetteer knows.
 *
 * @param id   stable, for ever
 * @param name the canonical name
 */
public record KnownPerson(String id, String name) {}

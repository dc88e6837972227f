package io.bellwether.events;

/**
 * Who published an article.
 *
 * @param id   stable: the host of the outlet's site without {@code www.}, or the feed's id where it names no site
 * @param name the outlet's name as its feed gives it
 * @param tier how close to the fact it stands
 */
public record Source(String id, String name, Tier tier) {}

package io.bellwether.events;

/**
 * Who published an article.
 *
 * @param id        stable: the host of the outlet's site without {@code www.}, or the feed's id where it names no site
 * @param name      the outlet's name as its feed gives it
 * @param tier      how close to the fact it stands
 * @param speaksFor of the official tier, whom it speaks for: the id or the name of an organisation, for its newsroom, or of a person;
 *                  {@value #ANYONE} for a regulator's filing service; null where nobody said
 */
public record Source(String id, String name, Tier tier, String speaksFor) {
    /** Whom a filing service speaks for. */
    public static final String ANYONE = "anyone";

    /** One of whom nobody said whom it speaks for. */
    public Source(String id, String name, Tier tier) {
        this(id, name, tier, null);
    }
}

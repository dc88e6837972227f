package io.bellwether.extraction.career;

/** What a career is told with. */
enum CareerCue {
    /** What stands behind it is over: {@code former}, {@code spent ten years at}. */
    PAST,
    /** The organisation is what was founded. */
    FOUNDED,
    /** The organisation is where somebody went; news without a year. */
    JOINED,
    /** The organisation is what somebody left; news without a year. */
    LEFT,
    /** A post was held: only with a post or a preposition. */
    HELD
}

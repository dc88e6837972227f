package io.bellwether.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sort of move it is. A move between two organisations is one move, never a leave and a join. */
public enum Kind {
    @JsonProperty("joins")
    JOINS,
    /** Hired away by a competitor that went after them. */
    @JsonProperty("poached")
    POACHED,
    /** Named to a post by someone with the power to name. */
    @JsonProperty("appointed")
    APPOINTED,
    /** To a higher post in the same organisation. */
    @JsonProperty("promoted")
    PROMOTED,
    /** Resigns, is dismissed, steps down. */
    @JsonProperty("leaves")
    LEAVES,
    @JsonProperty("retires")
    RETIRES,
    /** Back to an earlier employer. */
    @JsonProperty("returns")
    RETURNS,
    /** Onto or off a board of directors. */
    @JsonProperty("board")
    BOARD,
    /** Starts an organisation, and that is the news. */
    @JsonProperty("founds")
    FOUNDS,
    /** Only of a serving executive, owner or director. */
    @JsonProperty("dies")
    DIES;

    /** The lower-case word used on the wire, in the database, as a metric label and on the page. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

package io.bellwether.local.newsroom;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an outlet's feed does its own way, as real feeds do. */
public enum Habit {
    /** RSS: the guid is the link, and says so. */
    @JsonProperty("permalink-guid")
    PERMALINK_GUID,
    /** RSS: the lede in {@code description}, the whole text in {@code content:encoded}. */
    @JsonProperty("encoded-body")
    ENCODED_BODY,
    /** RSS: dates in New York's time with the zone's RFC 822 name, {@code EST} or {@code EDT}. */
    @JsonProperty("eastern-time")
    EASTERN_TIME,
    /** Atom: {@code updated} alone, which the standard asks for, and no {@code published}. */
    @JsonProperty("updated-only")
    UPDATED_ONLY,
    /** Atom: the title is HTML, its ampersands escaped twice on the wire. */
    @JsonProperty("html-title")
    HTML_TITLE,
    /** JSON Feed: {@code content_text} instead of {@code content_html}. */
    @JsonProperty("plain-text")
    PLAIN_TEXT,
    /** Only the first paragraph is in the feed; the rest is on the page. */
    @JsonProperty("lede-only")
    LEDE_ONLY
}

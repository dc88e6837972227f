package io.bellwether.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What an edit changed in an article. */
public enum Change {
    @JsonProperty("title")
    TITLE,
    @JsonProperty("text")
    TEXT,
    /** It is found at another address. */
    @JsonProperty("link")
    LINK;

    /** The lower-case word used on the wire, in the database and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

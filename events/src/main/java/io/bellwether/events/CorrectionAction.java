package io.bellwether.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What an operator does to a move, or to all that is said of a person. */
public enum CorrectionAction {
    /** Says what the move is: who, where, as what, how sure. Whatever is fixed stays so, whoever says otherwise later. */
    @JsonProperty("fix")
    FIX,
    /** It is one with another move, also of another person: a misspelt name. All that is told of it is told of the other. */
    @JsonProperty("merge")
    MERGE,
    /** Some of its mentions tell of something else: a move of their own. */
    @JsonProperty("split")
    SPLIT,
    /** It did not happen. */
    @JsonProperty("deny")
    DENY,
    /** It is shown to nobody and told to nobody, not even that it is gone. */
    @JsonProperty("suppress")
    SUPPRESS,
    /** All moves of a person are forgotten, and none is made again. */
    @JsonProperty("suppress_person")
    SUPPRESS_PERSON,
    /** Takes an earlier correction back. */
    @JsonProperty("lift")
    LIFT;

    /** The lower-case word used on the wire, in the database, as a metric label and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

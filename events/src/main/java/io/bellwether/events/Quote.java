package io.bellwether.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The sentence a mention rests on, word for word.
 *
 * @param text  the sentence
 * @param field where in the article it stands
 * @param start offset of its first character in that field, in UTF-16 units, from 0
 * @param end   offset past its last character
 */
public record Quote(String text, Field field, int start, int end) {

    public enum Field {
        @JsonProperty("title")
        TITLE,
        @JsonProperty("text")
        TEXT
    }
}

package io.bellwether.classify.pasted;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.extraction.Extraction;

/** What came of an article that somebody pasted. */
sealed interface Pasted {

    /**
     * It was read.
     *
     * @param id         as it came; a missing node where there is none
     * @param extraction what it claims
     */
    record Read(JsonNode id, Extraction extraction) implements Pasted {}

    /**
     * It was not.
     *
     * @param detail more about it; null where there is no more
     */
    record Refused(Refusal why, String detail) implements Pasted {}
}

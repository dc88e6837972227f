package io.bellwether.ingest.management;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.ingest.subscription.Terms;
import java.util.Set;

/** Reads what an operator wants otherwise: fields left out stay as they are, a null takes a target latency, and whom it speaks for, away. */
public final class TermsChange {
    private static final Set<String> KNOWN = Set.of("tier", "speaksFor", "targetLatency", "tags", "fullText", "paused");

    private TermsChange() {}

    /**
     * The terms as they become.
     *
     * @param body   of the request; null is one that is no JSON
     * @param before the terms as they are
     */
    public static Asked<Terms> read(JsonNode body, Terms before) {
        Fields fields = Fields.of(body, KNOWN);
        Terms after = new Terms(
                fields.tier("tier", before.tier()),
                fields.target("targetLatency", before.target()),
                fields.tags("tags", before.tags()),
                fields.flag("paused", before.paused()),
                fields.flag("fullText", before.fullText()),
                fields.speaksFor("speaksFor", before.speaksFor()));
        return fields.order(() -> after);
    }
}

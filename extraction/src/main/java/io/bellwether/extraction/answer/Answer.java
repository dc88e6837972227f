package io.bellwether.extraction.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.events.Json;
import io.bellwether.events.Organization;
import io.bellwether.events.Position;
import io.bellwether.extraction.ArticleText;
import io.bellwether.extraction.Extraction;
import io.bellwether.extraction.claim.Claim;
import java.util.List;
import java.util.Locale;

/** What is answered to a {@link Request}, as JSON. */
public final class Answer {
    private Answer() {}

    /** {@code {"id", "is_move", "moves": [{"person", "from", "to", "role", "kind", "status", "confidence", "quote"}]}}, and {@code profile} and {@code career} where there are any. */
    public static ObjectNode of(JsonNode id, Extraction extraction) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.set("id", id.isMissingNode() ? node.nullNode() : id);
        node.put("is_move", extraction.isMove());
        ArrayNode moves = node.putArray("moves");
        extraction.claims().forEach(claim -> move(moves.addObject(), claim));
        return node;
    }

    /** The same, with {@code highlights} of each move, and the cleaned {@code title} and {@code text} that their offsets are of. */
    public static ObjectNode highlighted(JsonNode id, Extraction extraction) {
        ObjectNode node = of(id, extraction);
        ArticleText cleaned = extraction.cleaned();
        for (int i = 0; i < extraction.claims().size(); i++) {
            ArrayNode highlights = ((ObjectNode) node.path("moves").get(i)).putArray("highlights");
            Highlights.of(cleaned, extraction.claims().get(i))
                    .forEach(highlight -> put(highlights.addObject(), highlight));
        }
        node.put("title", cleaned.title());
        node.put("text", cleaned.text());
        return node;
    }

    private static void put(ObjectNode node, Highlight highlight) {
        node.put("slot", highlight.slot().word());
        node.put("field", highlight.field().name().toLowerCase(Locale.ROOT));
        node.put("start", highlight.start());
        node.put("end", highlight.end());
    }

    private static void move(ObjectNode node, Claim claim) {
        node.put("person", claim.person().name());
        names(node, "from", claim.from());
        names(node, "to", claim.to());
        node.put("role", claim.role() == null ? "" : claim.role());
        node.put("kind", claim.kind().word());
        node.put("status", claim.status().word());
        node.put("confidence", claim.confidence());
        node.put("quote", claim.quote().text());
        if (!claim.profile().isEmpty()) {
            ArrayNode profile = node.putArray("profile");
            claim.profile().forEach(word -> profile.add(word.word()));
        }
        if (!claim.career().isEmpty()) {
            ArrayNode career = node.putArray("career");
            claim.career().forEach(position -> position(career.addObject(), position));
        }
    }

    private static void position(ObjectNode node, Position position) {
        node.put("organization", position.organization().name());
        node.put("role", position.role() == null ? "" : position.role());
        if (position.since() != null) {
            node.put("since", position.since());
        }
        if (position.until() != null) {
            node.put("until", position.until());
        }
        node.put("current", position.current());
        node.put("quote", position.quote());
    }

    private static void names(ObjectNode node, String field, List<Organization> organizations) {
        var array = node.putArray(field);
        organizations.forEach(organization -> array.add(organization.name()));
    }
}

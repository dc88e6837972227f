package io.bellwether.classify.pasted;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is answered, as the API's description has it. */
@Schema(name = "Answer")
record AnswerBody(String id, boolean is_move, List<Move> moves, String title, String text) {
    static final String EXAMPLE = """
            {"id": "7", "is_move": true, "moves": [{"person": "Ada Lind", "from": ["OpenAI"], "to": ["Mistral AI"], "role":\
             "head of safety", "kind": "joins", "status": "confirmed", "confidence": 0.97, "quote": "Ada Lind joins Mistral AI",\
             "highlights": [{"slot": "quote", "field": "title", "start": 0, "end": 25}, {"slot": "person", "field": "title",\
             "start": 0, "end": 8}]}], "title": "Ada Lind joins Mistral AI", "text": "Ada Lind has left OpenAI for Mistral AI,\
             where she becomes head of safety, the company said."}""";

    /** A move. */
    @Schema(name = "AnsweredMove")
    record Move(
            String person,
            List<String> from,
            List<String> to,
            String role,
            String kind,
            String status,
            double confidence,
            String quote,
            List<Highlight> highlights) {}

    /** Where words of it stand. */
    @Schema(name = "Highlight")
    record Highlight(
            @Schema(enumeration = {"quote", "person", "from", "to", "role"})
            String slot,

            @Schema(enumeration = {"title", "text"}) String field,
            int start,
            int end) {}
}

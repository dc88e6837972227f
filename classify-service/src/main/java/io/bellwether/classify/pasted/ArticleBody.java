package io.bellwether.classify.pasted;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article, as the API's description has it.
 *
 * @param id        given back as it came; a string or a number
 * @param title     plain or HTML; may be absent
 * @param text      plain or HTML; may be absent
 * @param published ISO 8601; may be absent, and is not used yet
 * @param source    who publishes it; may be absent, and is not used yet
 */
@Schema(name = "Article")
record ArticleBody(String id, String title, String text, String published, String source) {
    static final String EXAMPLE = """
            {"id": "7", "title": "Ada Lind joins Mistral AI", "text": "<p>Ada Lind has left OpenAI for Mistral AI, where she\
             becomes head of safety, the company said.</p>"}""";
}

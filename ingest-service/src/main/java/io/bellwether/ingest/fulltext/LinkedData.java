package io.bellwether.ingest.fulltext;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page says of its article in JSON-LD.
 *
 * @param articleBody the longest; empty where there is none
 * @param paid        whether it says that it is not free to read
 * @see <a href="https://schema.org/Article">schema.org, Article</a>
 */
record LinkedData(String articleBody, boolean paid) {
    /** Publishers put line breaks into strings. */
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private static final int MAX_SCRIPTS = 50;
    private static final int MAX_NODES = 20_000;

    static LinkedData of(Element page) {
        Deque<JsonNode> left = new ArrayDeque<>();
        page.select("script[type=application/ld+json]").stream()
                .limit(MAX_SCRIPTS)
                .forEach(script -> left.add(read(script.data())));
        String body = "";
        boolean paid = false;
        for (int seen = 0; !left.isEmpty() && seen < MAX_NODES; seen++) {
            JsonNode node = left.remove();
            node.forEach(left::add);
            String text = node.path("articleBody").asText("");
            body = text.length() > body.length() ? text : body;
            paid |= node.path("isAccessibleForFree").asText("").equalsIgnoreCase("false");
        }
        return new LinkedData(plain(body), paid);
    }

    /** Some write it as HTML, most as text with an entity here and there. */
    private static String plain(String body) {
        return body.indexOf('<') >= 0
                ? Jsoup.parseBodyFragment(body).body().wholeText().strip()
                : Parser.unescapeEntities(body, false).strip();
    }

    private static JsonNode read(String json) {
        try {
            return LENIENT.readTree(json);
        } catch (JsonProcessingException e) {
            return LENIENT.missingNode(); // publishers break it now and then; the page is there all the same
        }
    }
}

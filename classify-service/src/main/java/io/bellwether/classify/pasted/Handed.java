package io.bellwether.classify.pasted;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.bellwether.extraction.ArticleText;
import io.bellwether.extraction.answer.Request;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a body of some type holds: JSON an article, plain text and HTML its text, the page's form both. */
final class Handed {
    private static final int FIELDS = 8;

    private Handed() {}

    /**
     * @param contentType as the header has it; null where there is none
     * @return empty when no article is read from that type, or its character set is unknown
     */
    static Optional<Request> in(String contentType, byte[] body) {
        try {
            MediaType type = MediaType.valueOf(contentType);
            return switch (type.getType() + "/" + type.getSubtype()) {
                case MediaType.APPLICATION_JSON -> Optional.of(Request.read(body));
                case MediaType.TEXT_PLAIN, MediaType.TEXT_HTML ->
                    Optional.of(article("", new String(body, charset(type))));
                case MediaType.APPLICATION_FORM_URLENCODED -> Optional.of(form(body));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Charset charset(MediaType type) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    }

    /** A broken escape makes the form no form: the page sends none. */
    private static Request form(byte[] body) {
        try {
            Map<String, List<String>> fields = new QueryStringDecoder(
                            new String(body, StandardCharsets.US_ASCII), StandardCharsets.UTF_8, false, FIELDS)
                    .parameters();
            return article(first(fields, "title"), first(fields, "text"));
        } catch (IllegalArgumentException e) {
            return new Request.Refused(true, "not a form");
        }
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    private static Request article(String title, String text) {
        return new Request.Article(MissingNode.getInstance(), new ArticleText(title, text));
    }
}

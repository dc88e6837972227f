package io.bellwether.local.newsroom;

import java.util.List;
import java.util.stream.Collectors;

/** Plain text as HTML. */
final class Html {
    private Html() {}

    /** Text that can stand in an element or in a quoted attribute. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Paragraphs, each in its element. */
    static String paragraphs(List<String> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> "<p>" + escape(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }
}

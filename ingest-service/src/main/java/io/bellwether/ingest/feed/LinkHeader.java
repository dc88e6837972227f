package io.bellwether.ingest.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads {@code Link} headers: where they lead, and in what relation. What is malformed ends the reading; what came before counts.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288#appendix-B.2">RFC 8288, parsing Link fields</a>
 */
final class LinkHeader {
    /** No publisher means more. */
    static final int MAX_LINKS = 100;

    private final String text;
    private int at;

    /**
     * A link.
     *
     * @param target    as written
     * @param relations in lower case
     */
    record Link(String target, Set<String> relations) {}

    private LinkHeader(String text) {
        this.text = text;
    }

    /**
     * The links of a header about the document itself, in order.
     *
     * @param header several headers are joined by commas, as HTTP has it
     */
    static List<Link> read(String header) {
        return new LinkHeader(header).links();
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        while (links.size() < MAX_LINKS) {
            skip(" \t,");
            if (!next('<')) {
                return links;
            }
            int end = text.indexOf('>', at);
            if (end < 0) {
                return links;
            }
            String target = text.substring(at, end).strip();
            at = end + 1;
            Map<String, String> parameters = parameters();
            // An anchor makes it a link from somewhere else.
            if (!parameters.containsKey("anchor")) {
                links.add(new Link(target, relations(parameters.getOrDefault("rel", ""))));
            }
        }
        return links;
    }

    private static Set<String> relations(String rel) {
        return Stream.of(rel.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(relation -> !relation.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The first of each name counts. */
    private Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        skip(" \t");
        while (next(';')) {
            skip(" \t");
            String name = until("=;, \t").toLowerCase(Locale.ROOT);
            skip(" \t");
            parameters.putIfAbsent(name, next('=') ? value() : "");
            skip(" \t");
        }
        return parameters;
    }

    private String value() {
        skip(" \t");
        return next('"') ? quoted() : until(";,").strip();
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                break;
            }
            boolean escaped = c == '\\' && at < text.length();
            value.append(escaped ? text.charAt(at++) : c);
        }
        return value.toString();
    }

    private boolean next(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void skip(String any) {
        while (at < text.length() && any.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private String until(String any) {
        int start = at;
        while (at < text.length() && any.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }
}

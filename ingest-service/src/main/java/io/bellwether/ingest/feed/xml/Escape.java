package io.bellwether.ingest.feed.xml;

/** Writes text so that it is text in HTML. */
public final class Escape {
    private Escape() {}

    /** For between tags and for quoted attributes. */
    public static String html(String text) {
        return escaped(text, true);
    }

    /** For between tags only. */
    public static String text(String text) {
        return escaped(text, false);
    }

    private static String escaped(String text, boolean quotes) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\u00A0' -> escaped.append("&nbsp;");
                case '"' -> escaped.append(quotes ? "&quot;" : "\"");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}

package io.bellwether.extraction.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Plain text out of whatever a feed calls text. Plain text comes back character for character, so that offsets hold in the
 * original; HTML loses its tags, its blocks become lines, and the rows of its tables lines with {@code |} between the cells. Hostile input costs a bounded amount: what lies beyond the limits
 * is not read.
 */
public final class CleanText {
    /** The most characters of clean text that are read: as much as an article record holds. */
    public static final int MAX_LENGTH = 200_000;

    /** The most characters of mark-up that are parsed; tags outweigh the text in real pages by about four to one. */
    static final int MAX_MARKUP_LENGTH = 1_000_000;

    private CleanText() {}

    /** The text of {@code raw}, at most {@value #MAX_LENGTH} characters; empty for null. */
    public static String of(String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        String text = looksLikeHtml(raw) ? fromHtml(cut(raw, MAX_MARKUP_LENGTH)) : cut(raw, MAX_LENGTH);
        return cut(text.contains("#39;") || text.contains("quot;") ? mendEntities(text) : text, MAX_LENGTH);
    }

    /** A tag, a comment or a character reference; a bare {@code <} or {@code &} is just text. */
    private static boolean looksLikeHtml(String raw) {
        int end = Math.min(raw.length(), MAX_MARKUP_LENGTH) - 1;
        for (int i = 0; i < end; i++) {
            char c = raw.charAt(i);
            if ((c == '<' && opensTag(raw.charAt(i + 1))) || (c == '&' && opensReference(raw, i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensTag(char next) {
        return next == '/' || next == '!' || (next < 128 && Character.isLetter(next));
    }

    private static boolean opensReference(String raw, int at) {
        int i = at;
        while (i < raw.length() && i < at + 10 && (Character.isLetterOrDigit(raw.charAt(i)) || raw.charAt(i) == '#')) {
            i++;
        }
        return i > at && i < raw.length() && raw.charAt(i) == ';';
    }

    private static String fromHtml(String html) {
        Document document = Jsoup.parse(html);
        StringBuilder text = new StringBuilder(Math.min(html.length(), MAX_LENGTH));
        NodeTraversor.traverse(new TextOfBlocks(text), document);
        return text.toString().strip();
    }

    /** Feeds that were escaped and stripped in the wrong order leave {@code Intel #39;s} and {@code quot;so quot;}. */
    private static String mendEntities(String text) {
        return text.replace(" &#39;", "'")
                .replace(" #39;", "'")
                .replace("#39;", "'")
                .replace("&quot;", "\"")
                .replace(" quot;", " \"")
                .replace("quot;", "\"");
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end);
    }

    private static final class TextOfBlocks implements NodeVisitor {
        private final StringBuilder text;

        TextOfBlocks(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (isCell(node)) {
                append(((Element) node).previousElementSibling() == null ? "" : " | ");
            } else if (node instanceof Element element && breaksLine(element)) {
                newLine();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && breaksLine(element)) {
                newLine();
            }
        }

        private static boolean breaksLine(Element element) {
            return (element.isBlock() && !isCell(element))
                    || element.normalName().equals("br");
        }

        /** A cell that holds words, not one that lays out a page. */
        private static boolean isCell(Node node) {
            return node instanceof Element element
                    && (element.normalName().equals("td")
                            || element.normalName().equals("th"))
                    && element.children().stream()
                            .noneMatch(child ->
                                    child.isBlock() || child.normalName().equals("br"));
        }

        /** White space folds to one blank, as a browser shows it. */
        private void append(String words) {
            for (int i = 0; i < words.length() && text.length() < MAX_LENGTH; i++) {
                char c = words.charAt(i);
                if (!Character.isWhitespace(c) && c != '\u00a0') {
                    text.append(c);
                } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                    text.append(' ');
                }
            }
        }

        private void newLine() {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }
    }
}

package io.bellwether.ingest.article;

import io.bellwether.events.Article;
import io.bellwether.ingest.feed.Entry;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * What an entry says, as plain text: the longest of its bodies and its summary, paragraphs kept apart by a blank line.
 *
 * @param title     on one line; may be empty
 * @param text      may be empty; at most {@link Article#MAX_TEXT_LENGTH} characters
 * @param truncated whether the text was cut to that
 */
public record ArticleText(String title, String text, boolean truncated) {
    static final int MAX_TITLE_LENGTH = 1_000;

    public static ArticleText of(Entry entry) {
        String text = Stream.concat(entry.content().stream(), Stream.ofNullable(entry.summary()))
                .map(ArticleText::plain)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return of(entry.title(), text);
    }

    /**
     * Of plain text.
     *
     * @param title null for none
     * @param text  paragraphs apart by blank lines
     */
    public static ArticleText of(String title, String text) {
        String whole = PlainText.paragraphs(text);
        String cut = PlainText.cut(whole, Article.MAX_TEXT_LENGTH);
        return new ArticleText(PlainText.line(title, MAX_TITLE_LENGTH), cut, cut.length() < whole.length());
    }

    /** Safe HTML as text: blocks are paragraphs. */
    static String plain(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return PlainText.paragraphs(html);
        }
        Paragraphs paragraphs = new Paragraphs();
        NodeTraversor.traverse(paragraphs, Jsoup.parseBodyFragment(html).body());
        return PlainText.paragraphs(paragraphs.text.toString());
    }

    private static final class Paragraphs implements NodeVisitor {
        private static final String BREAK = "\n\n";
        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                // Line breaks inside a text node are only white space in HTML.
                text.append(words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
                text.append(isFurtherCell(element) ? " | " : separator(element));
            }
        }

        /** Of a row of words; a table that lays out the page has blocks in its cells. */
        private static boolean isFurtherCell(Element element) {
            return (element.normalName().equals("td") || element.normalName().equals("th"))
                    && element.previousElementSibling() != null
                    && element.children().stream()
                            .noneMatch(child ->
                                    child.isBlock() || child.normalName().equals("br"));
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !element.normalName().equals("br")) {
                text.append(separator(element));
            }
        }

        /** What parts an element from what stands before and after it. */
        private static String separator(Element element) {
            return switch (element.normalName()) {
                case "br" -> "\n";
                case "td", "th" -> " ";
                default -> element.isBlock() ? BREAK : "";
            };
        }
    }
}

package io.bellwether.ingest.fulltext;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A paragraph, a heading, an item: of a list, a table's row, some code.
 *
 * @param text   on one line, but for the breaks that the page makes
 * @param kind   what it is
 * @param linked the share of it that is links
 */
record Block(String text, Kind kind, double linked) {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> ITEMS = Set.of("li", "dt", "dd", "tr", "pre");
    private static final Pattern SPACES = Pattern.compile("[ \\u00A0]+");
    private static final Pattern AROUND_BREAK = Pattern.compile("\\s*\n\\s*");
    /** A sentence's end, a quotation mark or bracket perhaps after it. */
    private static final Pattern SENTENCE = Pattern.compile("[.!?…:;。！？؟।][\"'”’»)\\]]*$");

    private static final int LEAST_PROSE = 40;
    private static final int LEAST_ITEM = 80;
    private static final double MAX_LINKED = 0.4;

    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM
    }

    static Block of(Element within, CharSequence text, int linked) {
        String words = AROUND_BREAK
                .matcher(SPACES.matcher(text).replaceAll(" "))
                .replaceAll("\n")
                .strip();
        String tag = within == null ? "" : within.normalName();
        Kind kind = HEADINGS.contains(tag) ? Kind.HEADING : ITEMS.contains(tag) ? Kind.ITEM : Kind.PARAGRAPH;
        return new Block(words, kind, words.isEmpty() ? 0 : Math.min(1, linked / (double) words.length()));
    }

    /** How much it counts for when the article is looked for: its length if it is prose, half of it in a list, 0 otherwise. */
    int weight() {
        int prose = isProse() ? (int) (size(text) * (1 - linked)) : 0;
        return kind == Kind.ITEM ? prose / 2 : prose;
    }

    /** Sentences, and not mostly links. */
    boolean isProse() {
        return kind != Kind.HEADING
                && linked <= MAX_LINKED
                && size(text) >= (kind == Kind.ITEM ? LEAST_ITEM : LEAST_PROSE);
    }

    boolean endsLikeSentence() {
        return SENTENCE.matcher(text).find();
    }

    /** The length of a text, as if its script needed as many characters as the Latin one. */
    static int size(String text) {
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            size += Character.isIdeographic(text.charAt(i)) || isSyllable(text.charAt(i)) ? 3 : 1;
        }
        return size;
    }

    private static boolean isSyllable(char c) {
        return c >= '\u3040' && c <= '\u30FF' || c >= '\uAC00' && c <= '\uD7A3';
    }
}

package io.bellwether.ingest.fulltext;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.ingest.article.ArticleText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the article in a web page.
 *
 * <p>What publishers mark as the article counts most: {@code articleBody} in schema.org's JSON-LD or microdata, then
 * {@code <article>} and {@code <main>}. Inside of that, or of the whole page, it is the smallest box that holds most of the prose:
 * text that is not mostly links and stands in no part named for something else, as a sidebar or the readers' comments.
 *
 * <p>What was found is taken for the article only if it speaks of what the feed speaks of and says more: consent walls, paywalls
 * and error pages that answer 200 do not.
 *
 * @see <a href="https://schema.org/articleBody">schema.org, articleBody</a>
 */
final class PageBody {
    /** No article has so much markup; an attack on whoever builds trees of it has. */
    static final int MAX_MARKS = 100_000;
    /** A box that holds this share of the prose holds the article; the rest is what stands around it. */
    private static final double MOST = 0.7;
    /** A part that is marked as the article is believed at a lesser share: readers' comments may well be longer. */
    private static final double MARKED = 0.3;

    /** Where names of clutter leave less than this of a page, they are not what they seem. */
    private static final int LEAST_PROSE = 300;
    /** What the page must say beyond the feed, in characters. */
    private static final int LEAST_MORE = 200;
    /** Shorter than this, behind a paywall, is what everybody gets to see of it. */
    private static final int LEAST_BEHIND_WALL = 2_000;

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);

    private PageBody() {}

    /**
     * The article's text, paragraphs apart by a blank line.
     *
     * @param body        the page's bytes, in the charset that the byte order mark, the header or the page itself names
     * @param contentType its header; null where there is none
     * @param feed        what the feed says of the article
     * @return empty where there is no article in the page, or none that says more than the feed does
     */
    static Optional<ArticleText> find(byte[] body, String contentType, ArticleText feed) {
        if (marks(body) > MAX_MARKS) {
            return Optional.empty();
        }
        Document page = parse(body, contentType);
        LinkedData data = LinkedData.of(page);
        List<Block> blocks = blocks(page.body(), feed);
        String found = better(text(blocks), data.articleBody());
        if (!isTheArticle(found, feed) || isOnlyItsTeaser(found, page, data)) {
            return Optional.empty();
        }
        return Optional.of(ArticleText.of(
                feed.title(),
                Resemblance.covers(found, feed.text()) || feed.text().isEmpty()
                        ? found
                        : feed.text() + "\n\n" + found));
    }

    private static int marks(byte[] body) {
        int marks = 0;
        for (byte b : body) {
            if (b == '<') {
                marks++;
            }
        }
        return marks;
    }

    private static Document parse(byte[] body, String contentType) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(body), charset(body, contentType), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e); // bytes in memory do not fail
        }
    }

    /** Good UTF-8 is UTF-8 whatever is declared; else what the header names; null leaves it to the page. */
    private static String charset(byte[] body, String contentType) {
        if (isUtf8(body)) {
            return "UTF-8";
        }
        Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return named.find() && Charset.isSupported(named.group(1)) ? named.group(1) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isUtf8(byte[] body) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static List<Block> blocks(Element body, ArticleText feed) {
        Prose prose = Prose.of(body, Clutter.of(body, true));
        if (prose.weight(body) < LEAST_PROSE) {
            prose = Prose.of(body, Clutter.of(body, false));
        }
        Element box = smallest(prose, start(prose, body));
        return Passage.of(prose.blocks(box), feed.title());
    }

    /** Where to begin: the part marked as the article, if it holds enough of the prose to be believed. */
    private static Element start(Prose prose, Element body) {
        int all = prose.weight(body);
        return Stream.of(
                        "[itemprop~=(?i)\\barticleBody\\b], [property~=(?i)\\barticleBody\\b]",
                        "article",
                        "main, [role=main]")
                .flatMap(mark -> heaviest(prose, body, mark).stream())
                .filter(part -> prose.weight(part) >= MARKED * all)
                .findFirst()
                .orElse(body);
    }

    /** The one that stands out among those so marked; none where several are alike, as in a live blog. */
    private static Optional<Element> heaviest(Prose prose, Element body, String mark) {
        List<Element> marked = body.select(mark).stream()
                .filter(part -> prose.weight(part) > 0)
                .sorted(Comparator.comparingInt(prose::weight).reversed())
                .limit(50)
                .toList();
        int apart = marked.stream()
                .filter(part -> marked.stream()
                        .noneMatch(other -> other != part && part.parents().contains(other)))
                .mapToInt(prose::weight)
                .sum();
        return marked.stream().findFirst().filter(part -> prose.weight(part) >= MOST * apart);
    }

    private static Element smallest(Prose prose, Element start) {
        Element box = start;
        while (true) {
            double enough = MOST * prose.weight(box);
            Optional<Element> inner = box.children().stream()
                    .filter(child -> prose.weight(child) > 0 && prose.weight(child) >= enough)
                    .filter(PageBody::isBox)
                    .findFirst();
            if (inner.isEmpty()) {
                return box;
            }
            box = inner.get();
        }
    }

    /** A paragraph of an article is none of its boxes, however long. */
    private static boolean isBox(Element part) {
        return part.isBlock() && !part.normalName().equals("p")
                || part.normalName().equals("td");
    }

    private static String text(List<Block> blocks) {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }

    /** The visible text has its paragraphs, the data often has not; but it may be all there is. */
    private static String better(String visible, String data) {
        return visible.length() >= MOST * data.length() ? visible : data;
    }

    private static boolean isTheArticle(String found, ArticleText feed) {
        return Block.size(found) >= Block.size(feed.text()) + LEAST_MORE
                && Resemblance.isAbout(found, feed.title() + "\n" + feed.text());
    }

    private static boolean isOnlyItsTeaser(String found, Document page, LinkedData data) {
        return Block.size(found) < LEAST_BEHIND_WALL && (data.paid() || Clutter.hasPaywall(page));
    }
}

package io.bellwether.ingest.feed;

import io.bellwether.ingest.feed.xml.Escape;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Turns what publishers write into HTML that is safe to show, or into plain text. */
final class SafeHtml {
    /** Text, pictures, tables, lists, quotes and links; no script, style, frame, form, handler or inline style. */
    private static final Cleaner CLEANER = new Cleaner(Safelist.relaxed()
            .addTags(
                    "hr",
                    "del",
                    "ins",
                    "s",
                    "mark",
                    "figure",
                    "figcaption",
                    "abbr",
                    "time",
                    "section",
                    "article",
                    "video",
                    "audio")
            .addAttributes("video", "src", "poster", "controls")
            .addAttributes("audio", "src", "controls")
            .addProtocols("video", "src", "http", "https")
            .addProtocols("video", "poster", "http", "https")
            .addProtocols("audio", "src", "http", "https"));

    /** In HTML these swallow what follows up to their end tag; written the XHTML way they have none. */
    private static final Pattern SELF_CLOSED = Pattern.compile(
            "<(iframe|script|style|title|textarea|noembed|noframes|xmp)\\b([^<>]*)/>", Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG = Pattern.compile("<[^<>]*>?");
    /** What the cleaner keeps, and what it drops without a trace in the structure around. */
    private static final Set<String> UNTANGLED = Set.of(
            "body",
            "a",
            "abbr",
            "article",
            "audio",
            "b",
            "blockquote",
            "br",
            "cite",
            "code",
            "del",
            "div",
            "em",
            "figcaption",
            "figure",
            "font",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "iframe",
            "img",
            "ins",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "script",
            "section",
            "small",
            "span",
            "strike",
            "strong",
            "style",
            "sub",
            "sup",
            "time",
            "u",
            "ul",
            "video");

    private static final int MAX_PASSES = 4;
    private static final Pattern CONTROL = Pattern.compile("&#x[0-9a-f]{1,2};");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Document.OutputSettings AS_WRITTEN = new Document.OutputSettings().prettyPrint(false);
    private static final List<String> LINKS = List.of("href", "src", "cite", "poster");

    private SafeHtml() {}

    /**
     * Safe HTML.
     *
     * @param html anything
     * @param base what relative links are relative to; empty where unknown, and then they lose their address
     */
    static String clean(String html, String base) {
        if (isPlain(html)) {
            return html.strip();
        }
        if (html.indexOf('<') < 0) {
            return Escape.text(unescaped(html)).strip();
        }
        if (MarkupLoad.isTooMuch(html)) {
            return bare(html);
        }
        String clean = html;
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            Document dirty = parse(clean, base);
            boolean tangled = isTangled(dirty);
            String cleaner = cleanOnce(dirty, clean.length() > Links.LONGEST);
            if (!tangled || cleaner.equals(clean)) {
                return cleaner;
            }
            clean = cleaner;
        }
        return bare(html);
    }

    private static String cleanOnce(Document dirty, boolean longLinks) {
        if (longLinks) {
            dropLongLinks(dirty);
        }
        Document clean = CLEANER.clean(dirty);
        clean.outputSettings(AS_WRITTEN);
        return withoutControls(clean.body().html()).strip();
    }

    /**
     * Whether elements stood where another reading of what is left may put them elsewhere: what is shown must mean the same
     * to whoever reads it next.
     */
    private static boolean isTangled(Document dirty) {
        for (Element element : dirty.body().getAllElements()) {
            if (!UNTANGLED.contains(element.normalName())) {
                return true;
            }
        }
        return false;
    }

    /** The serializer writes control characters as references, and as nothing else does it write {@code &#x}. */
    private static String withoutControls(String html) {
        return FeedText.withoutForbidden(
                html.contains("&#x") ? CONTROL.matcher(html).replaceAll("") : html);
    }

    private static String unescaped(String text) {
        return FeedText.withoutForbidden(Parser.unescapeEntities(text, false));
    }

    /** The text of some HTML, as HTML: what is left where there is no time for more. */
    static String bare(String html) {
        return ofText(withoutTags(html));
    }

    /** Resolving a link takes the square of its length. */
    private static void dropLongLinks(Document dirty) {
        for (Element element : dirty.getAllElements()) {
            for (String attribute : LINKS) {
                if (element.attr(attribute).length() > Links.LONGEST) {
                    element.removeAttr(attribute);
                }
            }
        }
    }

    private static Document parse(String html, String base) {
        String closed = html.contains("/>") ? SELF_CLOSED.matcher(html).replaceAll("<$1$2></$1>") : html;
        return Jsoup.parseBodyFragment(closed, base);
    }

    /** Plain text as HTML. */
    static String ofText(String text) {
        return isPlain(text) ? text.strip() : Escape.text(text.strip());
    }

    /** The words of some HTML on one line. */
    static String words(String html) {
        if (isPlain(html)) {
            return oneLine(html);
        }
        if (html.indexOf('<') < 0) {
            return oneLine(unescaped(html));
        }
        String words = MarkupLoad.isTooMuch(html)
                ? withoutTags(html)
                : parse(html, "").body().text();
        return oneLine(FeedText.withoutForbidden(words));
    }

    /** Text on one line. */
    static String oneLine(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static String withoutTags(String html) {
        return TAG.matcher(html).replaceAll(" ");
    }

    private static boolean isPlain(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0 && html.indexOf('>') < 0;
    }
}

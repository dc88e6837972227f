package io.bellwether.ingest.feed;

import io.bellwether.ingest.feed.xml.Escape;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
    private static final int MAX_MARKS = 100_000;

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
        if (isTooMuch(html)) {
            return ofText(withoutTags(html));
        }
        Document clean = CLEANER.clean(parse(html, base));
        clean.outputSettings().prettyPrint(false);
        return clean.body().html().strip();
    }

    private static Document parse(String html, String base) {
        String closed = html.contains("/>") ? SELF_CLOSED.matcher(html).replaceAll("<$1$2></$1>") : html;
        return Jsoup.parseBodyFragment(closed, base);
    }

    /** Plain text as HTML. */
    static String ofText(String text) {
        return isPlain(text) ? text.strip() : Escape.html(text.strip());
    }

    /** The words of some HTML on one line. */
    static String words(String html) {
        if (isPlain(html)) {
            return oneLine(html);
        }
        return oneLine(
                isTooMuch(html) ? withoutTags(html) : parse(html, "").body().text());
    }

    /** Text on one line. */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /** No article has so much markup; an attack on whoever builds trees of it has. */
    private static boolean isTooMuch(String html) {
        int marks = 0;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if ((c == '<' || c == '&') && ++marks > MAX_MARKS) {
                return true;
            }
        }
        return false;
    }

    private static String withoutTags(String html) {
        return TAG.matcher(html).replaceAll(" ");
    }

    private static boolean isPlain(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0 && html.indexOf('>') < 0;
    }
}

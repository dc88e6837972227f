package io.bellwether.ingest.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a browser would find in some HTML that could act, frame, style or embed. Looks at the tree, not at the text. */
final class UnsafeHtml {
    private static final Set<String> ALLOWED = Set.of(
            "a",
            "abbr",
            "article",
            "audio",
            "b",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "del",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "ins",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "section",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "u",
            "ul",
            "video");
    private static final List<String> ADDRESSES =
            List.of("href", "src", "cite", "poster", "action", "background", "srcset");

    private UnsafeHtml() {}

    /** The first finding in words; empty where the HTML is safe, in a page's body and where scripting is off. */
    static Optional<String> in(String html) {
        return Stream.of(html, "<noscript>" + html, "<template>" + html)
                .flatMap(text -> find(Jsoup.parseBodyFragment(text)).stream())
                .findFirst();
    }

    private static Optional<String> find(Document document) {
        return document.body().getAllElements().stream()
                .filter(element -> element != document.body())
                .filter(element -> !Set.of("noscript", "template").contains(element.normalName()))
                .flatMap(element -> finding(element).stream())
                .findFirst();
    }

    private static Optional<String> finding(Element element) {
        if (!ALLOWED.contains(element.normalName())
                || !element.tag().namespace().equals("http://www.w3.org/1999/xhtml")) {
            return Optional.of("<" + element.tagName() + ">");
        }
        if (element.childNodes().stream().anyMatch(Comment.class::isInstance)) {
            return Optional.of("a comment");
        }
        return element.attributes().asList().stream()
                .filter(UnsafeHtml::isUnsafe)
                .map(attribute -> "<" + element.tagName() + " " + attribute.html() + ">")
                .findFirst();
    }

    private static boolean isUnsafe(Attribute attribute) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
        boolean address = ADDRESSES.contains(key);
        boolean web = value.matches("(?s)(https?:|ftp:|mailto:).*");
        return key.startsWith("on")
                || key.equals("style")
                || key.equals("srcdoc")
                || key.startsWith("form")
                || address && !web;
    }
}

package io.bellwether.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.ingest.feed.xml.XmlElement;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the text of elements, as whatever of plain text, escaped HTML and inline XHTML it is. */
final class Texts {
    /** Tags and entities that give away HTML in what claims to be plain text. */
    private static final Pattern HTML = Pattern.compile(
            "</?(?:a|abbr|b|blockquote|br|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|q|s|small|span|strong|sub|sup|table|td|tr|u|ul)"
                    + "(?:\\s[^<>]*)?/?>|&(?:#\\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z]{2,8});",
            Pattern.CASE_INSENSITIVE);

    private Texts() {}

    /** The text on one line; empty where there is none. */
    static Optional<String> line(XmlElement element) {
        return Optional.of(SafeHtml.oneLine(element.text())).filter(text -> !text.isEmpty());
    }

    /** RSS: a title as plain text, whether it was written as text, escaped HTML or markup. */
    static Optional<String> title(XmlElement element) {
        return Optional.of(SafeHtml.words(markup(element))).filter(text -> !text.isEmpty());
    }

    /** RSS: a body as safe HTML. */
    static Optional<String> html(XmlElement element, Context context) {
        if (context.isOver()) {
            return Optional.empty();
        }
        return Optional.of(context.safe(markup(element), context.baseOf(element)))
                .filter(html -> !html.isEmpty());
    }

    private static String markup(XmlElement element) {
        return element.hasElements() ? element.innerMarkup() : element.text();
    }

    /** Atom: a text construct as plain text. */
    static Optional<String> atomTitle(XmlElement element) {
        String title = isPlainText(element) ? SafeHtml.oneLine(element.text()) : SafeHtml.words(atomMarkup(element));
        return Optional.of(title).filter(text -> !text.isEmpty());
    }

    /** Atom: a text construct or a content as safe HTML; content of another type than text gives nothing. */
    static Optional<String> atomHtml(XmlElement element, Context context) {
        if (context.isOver() || isBinary(type(element))) {
            return Optional.empty();
        }
        String html = isPlainText(element)
                ? SafeHtml.ofText(element.text())
                : context.safe(atomMarkup(element), context.baseOf(element));
        return Optional.of(html).filter(text -> !text.isEmpty());
    }

    /** Text that is said to be plain is, unless it gives itself away as HTML. */
    private static boolean isPlainText(XmlElement element) {
        String type = type(element);
        return (type.isEmpty() || type.equals("text") || type.equals("text/plain"))
                && !isEscaped(element)
                && !isBase64(element)
                && !element.hasElements()
                && !HTML.matcher(element.text()).find();
    }

    private static String atomMarkup(XmlElement element) {
        if (isBase64(element)) {
            return base64(element.text());
        }
        return element.hasElements() ? element.innerMarkup() : element.text();
    }

    /** Atom 0.3 says how the content is written. */
    private static boolean isEscaped(XmlElement element) {
        return element.attribute("mode")
                        .filter(mode -> mode.equalsIgnoreCase("escaped"))
                        .isPresent()
                && type(element).contains("html");
    }

    private static boolean isBase64(XmlElement element) {
        String type = type(element);
        boolean said = element.attribute("mode")
                .filter(mode -> mode.equalsIgnoreCase("base64"))
                .isPresent();
        boolean implied = type.contains("/") && !type.startsWith("text/") && !type.contains("xml");
        return (said || implied) && !element.hasElements();
    }

    private static String base64(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text.strip()), UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static boolean isBinary(String type) {
        return type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
    }

    private static String type(XmlElement element) {
        return element.attribute("type").orElse("").strip().toLowerCase(Locale.ROOT);
    }

    /** An element's link in an attribute or its text, made absolute by the bases around it. */
    static Optional<String> link(XmlElement element, String link, Context context) {
        return Links.resolve(context.baseOf(element), link);
    }
}

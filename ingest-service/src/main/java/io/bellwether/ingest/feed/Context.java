package io.bellwether.ingest.feed;

import io.bellwether.ingest.feed.xml.Deadline;
import io.bellwether.ingest.feed.xml.TooMuchMarkup;
import io.bellwether.ingest.feed.xml.XmlElement;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What a reader knows beside the document.
 *
 * @param base          what links are relative to unless the document says otherwise; empty where unknown
 * @param language      of the HTTP response; null where it named none
 * @param hurry    from when on bodies are given as mere text
 * @param deadline by which reading must be done
 * @param bases         of the elements that state one, each resolved once
 */
record Context(String base, String language, Deadline hurry, Deadline deadline, Map<XmlElement, String> bases) {

    /** Each of a document's links is made longer by it. */
    private static final int LONGEST_BASE = 1_000;

    private static final Duration LEAST_WORK = Duration.ofMillis(400);

    static Context of(String base, String language, Duration most) {
        return new Context(
                base,
                language,
                Deadline.in(most.multipliedBy(2).dividedBy(3), LEAST_WORK.dividedBy(2)),
                Deadline.in(most, LEAST_WORK),
                new IdentityHashMap<>());
    }

    /** Some HTML as safe HTML, or as mere text where time is short, so that all entries are there. */
    String safe(String html, String base) {
        return hurry.isPassed() ? SafeHtml.bare(html) : SafeHtml.clean(html, base);
    }

    /** What links inside an element are relative to: each {@code xml:base} outwards resolved against the next. */
    String baseOf(XmlElement element) {
        for (XmlElement at = element; at != null; at = at.parent()) {
            String stated = at.attribute("xml:base").orElse(null);
            if (stated != null) {
                return resolved(at, stated);
            }
        }
        return base;
    }

    private String resolved(XmlElement element, String stated) {
        String known = bases.get(element);
        if (known == null) {
            String outer = element.parent() == null ? base : baseOf(element.parent());
            known = Links.resolve(outer, stated)
                    .filter(base -> base.length() <= LONGEST_BASE)
                    .orElse(outer);
            bases.put(element, known);
        }
        return known;
    }

    /** To be asked before each entry and at the end. */
    void checkDeadline() throws TooMuchMarkup {
        deadline.check();
    }

    /** Whether the deadline has passed; what is read from then on is thrown away. */
    boolean isOver() {
        return deadline.isPassed();
    }
}

package io.bellwether.ingest.management;

import io.bellwether.ingest.feed.Entry;
import io.bellwether.ingest.feed.ParsedFeed;
import io.bellwether.ingest.fetch.Validators;
import io.bellwether.ingest.management.discovery.Finding.Found;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What subscribing to a feed would bring.
 *
 * @param address      to subscribe to
 * @param foundAt      where redirects led in the end
 * @param movedTo      where permanent redirects led; null where there were none, or not only such
 * @param format       of the document
 * @param entries      how many there are
 * @param first        the first of them, at most {@value #MOST_ENTRIES}
 * @param etag         to ask with the next time; null where the server gives none
 * @param lastModified likewise
 * @param hubs         that would push it
 * @param warnings     what an operator should know, in words
 */
public record FeedReport(
        String address,
        String foundAt,
        String movedTo,
        String format,
        String title,
        String site,
        String language,
        int bytes,
        int entries,
        List<EntryView> first,
        String etag,
        String lastModified,
        List<String> hubs,
        List<String> warnings) {
    static final int MOST_ENTRIES = 10;

    private static final int ROOT_WITHIN = 4_000;
    private static final int SUMMARY = 600;
    private static final Duration QUIET = Duration.ofDays(90);

    /** An entry as it would come. */
    public record EntryView(String title, String link, Instant published, Instant updated) {
        static EntryView of(Entry entry) {
            return new EntryView(entry.title(), entry.link(), entry.published(), entry.updated());
        }
    }

    public static FeedReport of(Found found, Instant now) {
        ParsedFeed feed = found.feed();
        Validators validators = found.fetch().validators();
        return new FeedReport(
                found.address(),
                found.fetch().address(),
                found.fetch().movedTo(),
                format(found.fetch().body()),
                feed.feed().title(),
                feed.feed().link(),
                feed.feed().language(),
                found.fetch().body().length,
                feed.entries().size(),
                feed.entries().stream().limit(MOST_ENTRIES).map(EntryView::of).toList(),
                validators.etag(),
                validators.lastModified(),
                feed.push().hubs(),
                warnings(feed, validators, now));
    }

    /** By what stands at its beginning, which is all a person wants to know of it. */
    private static String format(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, ROOT_WITHIN), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        if (start.stripLeading().startsWith("{")) {
            return "JSON Feed";
        }
        return start.contains("<rss")
                ? "RSS"
                : start.contains("rdf") ? "RDF" : start.contains("<feed") ? "Atom" : "XML";
    }

    private static List<String> warnings(ParsedFeed feed, Validators validators, Instant now) {
        List<String> warnings = new ArrayList<>();
        if (feed.entries().isEmpty()) {
            warnings.add("It has no entries just now.");
            return warnings;
        }
        count(feed, entry -> entry.id() == null && entry.link() == null, "has neither id nor link", warnings);
        count(feed, entry -> entry.link() == null, "has no link", warnings);
        count(feed, entry -> entry.title() == null, "has no title", warnings);
        count(feed, entry -> entry.published() == null && entry.updated() == null, "has no date", warnings);
        count(
                feed,
                entry -> entry.published() != null && entry.published().isAfter(now.plusSeconds(3600)),
                "is dated in the future",
                warnings);
        if (feed.entries().stream().allMatch(FeedReport::isSummary)) {
            warnings.add("It gives summaries only: full text would have the pages read.");
        }
        if (feed.entries().stream().allMatch(entry -> isOld(entry, now))) {
            warnings.add("Nothing in it is newer than " + QUIET.toDays() + " days.");
        }
        if (validators.etag() == null && validators.lastModified() == null) {
            warnings.add("Its server gives no validators: it is sent in full each time.");
        }
        return warnings;
    }

    private static void count(ParsedFeed feed, Predicate<Entry> fault, String what, List<String> warnings) {
        long faulty = feed.entries().stream().filter(fault).count();
        if (faulty > 0) {
            warnings.add("Of " + feed.entries().size() + " entries, " + faulty + " "
                    + (faulty == 1 ? what : what.replaceFirst("^has", "have").replaceFirst("^is", "are")) + ".");
        }
    }

    private static boolean isSummary(Entry entry) {
        return entry.content().stream().allMatch(body -> body.length() < SUMMARY)
                && (entry.summary() == null || entry.summary().length() < SUMMARY);
    }

    private static boolean isOld(Entry entry, Instant now) {
        Instant date = entry.updated() == null ? entry.published() : entry.updated();
        return date != null && date.isBefore(now.minus(QUIET));
    }
}

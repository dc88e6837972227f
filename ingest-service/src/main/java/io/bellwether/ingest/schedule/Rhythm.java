package io.bellwether.ingest.schedule;

import io.bellwether.ingest.feed.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How often a feed gets a new entry, as its entries say and as its polls have shown.
 *
 * @param gap      the usual time between two entries: the median of the latest; null where there are too few to tell
 * @param window   how far back the document reaches: what is older has fallen out of it; null where unknown
 * @param turnover how long it takes, at the fastest seen of late, until no entry of the document is left in it; null where no
 *                 poll has shown it
 * @param lastNew  when a poll last brought an entry never had; null where none has
 */
public record Rhythm(Duration gap, Duration window, Duration turnover, Instant lastNew) {
    public static final Rhythm UNKNOWN = new Rhythm(null, null, null, null);

    private static final int LATEST = 12;
    private static final int LEAST = 3;
    /** Fewer new entries than this share of the document tell nothing of how fast it turns over. */
    private static final double TELLING = 0.125;
    /** A document without a known entry has turned over in some unknown part of the time since the last one. */
    private static final int UNSEEN = 4;
    /** In this time, what was learned about the fastest turnover loses half its force. */
    private static final Duration FORGETTING = Duration.ofDays(2);

    private static final Duration NO_MATTER = Duration.ofDays(7);

    /**
     * The rhythm after a document was read.
     *
     * @param entries of the document
     * @param overlap of the document with those before it
     * @param since   when the document before it was had; null where there was none, or a failure has come between
     * @param now     when this one was had
     */
    public Rhythm after(List<Entry> entries, Overlap overlap, Instant since, Instant now) {
        List<Instant> published = published(entries, now);
        boolean tells = published.size() >= LEAST;
        return new Rhythm(
                tells ? median(published) : null,
                tells ? longer(Duration.between(published.getLast(), now), reach(overlap, since, now)) : null,
                turnover(overlap, since, now),
                overlap.fresh() > 0 ? now : lastNew);
    }

    /** The rhythm after a poll found the document of {@code since} as it was: by now it reaches back further. */
    public Rhythm unchanged(Instant since, Instant now) {
        return since == null
                ? this
                : new Rhythm(
                        gap,
                        window == null ? null : window.plus(Duration.between(since, now)),
                        turnover(Overlap.NO_DOCUMENT, since, now),
                        lastNew);
    }

    /** Whether a document with this overlap leaves room for entries that were never seen. */
    public boolean isBrokenBy(Overlap overlap) {
        return lastNew != null && overlap.isDisjoint();
    }

    /** For how long no entry has come. */
    Duration silence(Instant now) {
        return lastNew == null || lastNew.isAfter(now) ? Duration.ZERO : Duration.between(lastNew, now);
    }

    /** How long an entry can be counted on to stay in the document; null where unknown. */
    Duration span() {
        return window == null ? turnover : turnover == null ? window : shorter(window, turnover);
    }

    private static List<Instant> published(List<Entry> entries, Instant now) {
        return entries.stream()
                .map(entry -> entry.published() == null ? entry.updated() : entry.published())
                .filter(Objects::nonNull)
                .filter(instant -> !instant.isAfter(now))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static Duration median(List<Instant> newestFirst) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < Math.min(newestFirst.size(), LATEST); i++) {
            gaps.add(Duration.between(newestFirst.get(i), newestFirst.get(i - 1)));
        }
        gaps.sort(Comparator.naturalOrder());
        return gaps.get(gaps.size() / 2);
    }

    /** How far back the document reaches at least, whatever its dates say: an entry we have had is as old as our having it. */
    private Duration reach(Overlap overlap, Instant since, Instant now) {
        if (overlap.known() == 0) {
            return Duration.ZERO;
        }
        return overlap.fresh() == 0 ? silence(now) : since == null ? Duration.ZERO : Duration.between(since, now);
    }

    private Duration turnover(Overlap overlap, Instant since, Instant now) {
        if (since == null || lastNew == null) {
            return turnover;
        }
        Duration elapsed = Duration.between(since, now);
        Duration remembered = turnover == null ? NO_MATTER : forgetting(turnover, elapsed);
        Duration shown = overlap.freshShare() < TELLING ? NO_MATTER : shown(overlap, elapsed);
        Duration fastest = shorter(remembered, shown);
        return fastest.compareTo(NO_MATTER) < 0 ? fastest : null;
    }

    private static Duration shown(Overlap overlap, Duration elapsed) {
        return overlap.isDisjoint()
                ? elapsed.dividedBy(UNSEEN)
                : Duration.ofMillis((long) (elapsed.toMillis() / overlap.freshShare()));
    }

    private static Duration forgetting(Duration turnover, Duration elapsed) {
        double halves = (double) elapsed.toMillis() / FORGETTING.toMillis();
        return Duration.ofMillis((long) Math.min(turnover.toMillis() * Math.pow(2, halves), NO_MATTER.toMillis()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}

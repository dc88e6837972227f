package io.bellwether.ingest.management.page;

import io.bellwether.ingest.management.Cursor;
import io.bellwether.ingest.management.FeedBook;
import io.bellwether.ingest.management.FeedFilter;
import io.bellwether.ingest.management.Standings;
import io.bellwether.ingest.polling.PollHistory;
import io.bellwether.ingest.polling.PollHistory.Hour;
import io.bellwether.ingest.schedule.Health;
import io.bellwether.ingest.subscription.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Gathers what the first page shows. */
@ApplicationScoped
public class Overviews {
    static final int PAGE = 50;
    private static final int MOST_UNWELL = 12;
    /** The day's figures are added up from every feed's hours: once for all who look within this time. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final FeedBook book;
    private final PollHistory history;
    private List<Hour> day = List.of();
    private Instant dayAt = Instant.EPOCH;

    Overviews(FeedBook book, PollHistory history) {
        this.book = book;
        this.history = history;
    }

    /**
     * The first page.
     *
     * @param figures  how many feeds stand how
     * @param all      how many there are
     * @param articles new in the last 24 hours
     * @param unwell   the feeds that need someone, the worst first, not more than a screen holds
     * @param others   how many more need someone
     * @param feeds    those of the filter, a page of them
     * @param next     continues them; null on the last page
     */
    public record Overview(
            List<Figure> figures,
            long all,
            long articles,
            PollChart chart,
            List<FeedLine> unwell,
            long others,
            List<FeedLine> feeds,
            String next) {}

    /**
     * How many feeds stand so.
     *
     * @param href of the list of them
     */
    public record Figure(String word, long feeds, String href) {}

    Overview of(FeedFilter filter, String after) {
        Instant now = Instant.now();
        List<Hour> hours = day(now);
        List<Subscription> page = book.page(filter, Cursor.read(after), PAGE);
        Standings standings = book.standings();
        List<FeedLine> unwell =
                book.unwell(MOST_UNWELL).stream().map(feed -> line(feed, now)).toList();
        return new Overview(
                figures(standings),
                standings.all(),
                hours.stream().mapToLong(Hour::fresh).sum(),
                PollChart.of(hours),
                unwell,
                standings.of(Health.FAILING)
                        + standings.of(Health.GONE)
                        + standings.of(Health.DEGRADED)
                        - unwell.size(),
                page.stream().map(feed -> line(feed, now)).toList(),
                page.size() == PAGE ? Cursor.after(page.getLast().address()) : null);
    }

    private static List<Figure> figures(Standings standings) {
        Stream<Figure> polled = Arrays.stream(Health.values())
                .map(health -> new Figure(
                        health.word(), standings.of(health), "/?health=" + health.word() + "&paused=false#feeds"));
        return Stream.concat(polled, Stream.of(new Figure("paused", standings.paused(), "/?paused=true#feeds")))
                .toList();
    }

    FeedLine line(Subscription feed, Instant now) {
        return FeedLine.of(feed, PollStrip.of(history.latest(feed.id(), PollStrip.MOST)), now);
    }

    private synchronized List<Hour> day(Instant now) {
        if (now.isAfter(dayAt.plus(FRESH))) {
            day = history.day(now);
            dayAt = now;
        }
        return day;
    }
}

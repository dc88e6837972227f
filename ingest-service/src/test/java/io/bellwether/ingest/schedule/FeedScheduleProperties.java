package io.bellwether.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.feed.FeedHints;
import io.bellwether.ingest.schedule.FeedSchedule.Signs;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whatever happens to a feed: no hot loop, no starvation, no entry out of the window unseen. */
class FeedScheduleProperties {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int YEAR = 366 * 24 * 3600;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final FeedSchedule SCHEDULE = new FeedSchedule(SHORTEST, LONGEST);

    @Property
    void theNextPollIsNeverSoonerThanTheShortestNorLaterThanTheLongest(
            @ForAll("histories") Standing standing,
            @ForAll("rhythms") Rhythm rhythm,
            @ForAll("hints") FeedHints hints,
            @ForAll("durations") Duration fresh,
            @ForAll @LongRange(min = -YEAR, max = YEAR) long pushed,
            @ForAll @DoubleRange(max = 0.99) double chance) {
        Signs signs = new Signs(standing, rhythm, hints, fresh, null, null, NOW.plusSeconds(pushed));

        assertThat(Duration.between(NOW, SCHEDULE.next(signs, chance, NOW))).isBetween(SHORTEST, LONGEST);
    }

    @Property
    void aTargetIsKeptByAnyFeedThatIsWell(
            @ForAll("rhythms") Rhythm rhythm,
            @ForAll("hints") FeedHints hints,
            @ForAll("durations") Duration fresh,
            @ForAll @LongRange(min = 1, max = 24 * 3600) long target,
            @ForAll @DoubleRange(max = 0.99) double chance) {
        Standing well = Standing.NEW.after(PollOutcome.FETCHED, "", NOW);
        Signs signs = new Signs(well, rhythm, hints, fresh, null, Duration.ofSeconds(target), null);

        assertThat(Duration.between(NOW, SCHEDULE.next(signs, chance, NOW)))
                .isBetween(Duration.ofMillis(target * 900), Duration.ofMillis(target * 1100));
    }

    @Property
    void aServersDemandToBeLeftAloneIsNeverUndercut(
            @ForAll("histories") Standing standing,
            @ForAll("rhythms") Rhythm rhythm,
            @ForAll @LongRange(max = 7 * 24 * 3600) long retryAfter,
            @ForAll @DoubleRange(max = 0.99) double chance) {
        Signs signs = new Signs(standing, rhythm, FeedHints.NONE, null, Duration.ofSeconds(retryAfter), null, null);

        assertThat(SCHEDULE.next(signs, chance, NOW)).isAfterOrEqualTo(NOW.plusSeconds(retryAfter));
    }

    @Property
    void aFeedThatIsWellIsAskedAgainBeforeItsOldestEntryFallsOut(
            @ForAll("rhythms") Rhythm rhythm,
            @ForAll("hints") FeedHints hints,
            @ForAll("durations") Duration fresh,
            @ForAll @DoubleRange(max = 0.99) double chance) {
        Standing well = Standing.NEW.after(PollOutcome.FETCHED, "", NOW);
        Duration span = rhythm.span() == null ? LONGEST.multipliedBy(2) : rhythm.span();

        Instant next = SCHEDULE.next(new Signs(well, rhythm, hints, fresh, null, null, null), chance, NOW);

        assertThat(Duration.between(NOW, next))
                .isLessThanOrEqualTo(span.compareTo(Duration.ofMinutes(2)) < 0 ? Duration.ofSeconds(66) : span);
    }

    @Property
    void theLongerAFeedFailsInOneWayTheRarerItIsAsked(
            @ForAll("failures") PollOutcome outcome, @ForAll @IntRange(min = 1, max = 200) int failures) {
        Standing less = new Standing(Health.FAILING, failures, outcome, "", NOW, failures);
        Standing more = new Standing(Health.FAILING, failures + 1, outcome, "", NOW, failures + 1);

        assertThat(next(more)).isAfterOrEqualTo(next(less));
    }

    @Property
    void oneSuccessMakesAnyFeedHealthyAgain(@ForAll("histories") Standing standing) {
        Standing after = standing.after(PollOutcome.FETCHED, "", NOW);

        assertThat(after.health()).isEqualTo(Health.HEALTHY);
        assertThat(after.failures()).isZero();
    }

    /** Gaps between one and two and a half times the least; the document reaches back for at least five of the shortest intervals. */
    @Property(tries = 100)
    void aPublisherOfAnySteadyPaceLosesNothing(
            @ForAll @IntRange(min = 5, max = 60) int documentLength,
            @ForAll @IntRange(min = 1, max = 1000) int pace,
            @ForAll("hints") FeedHints hints,
            @ForAll Random random) {
        Duration least = SHORTEST.multipliedBy(5).multipliedBy(pace).dividedBy(documentLength);
        List<Duration> gaps = gaps(400, () -> times(least, 1 + 1.5 * random.nextDouble()));

        assertThat(polled(gaps, documentLength, true, hints, random).lost()).isEmpty();
    }

    /** However it is dated and spread: whose document always reaches back for 70 minutes loses nothing. */
    @Property(tries = 100)
    void aPublisherWhoseDocumentAlwaysReachesBackAnHourLosesNothing(
            @ForAll @IntRange(min = 4, max = 60) int documentLength, @ForAll boolean dated, @ForAll Random random) {
        Duration aBurst = Duration.ofSeconds(random.nextInt(60));
        int half = documentLength / 2;
        List<Duration> gaps = IntStream.range(0, 400)
                .mapToObj(number -> number % half == 0 ? Duration.ofMinutes(140 + random.nextInt(3000)) : aBurst)
                .toList();

        assertThat(polled(gaps, documentLength, dated, FeedHints.NONE, random).lost())
                .isEmpty();
    }

    /** A document and more within minutes, once a day at any hour: much is lost at first, hardly anything after a week. */
    @Property(tries = 40)
    void aPublisherOfDailyBurstsIsLearned(
            @ForAll @IntRange(min = 10, max = 60) int documentLength,
            @ForAll boolean dated,
            @ForAll @IntRange(min = 5, max = 30) int burstMinutes,
            @ForAll Random random) {
        List<Duration> gaps = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            gaps.add(Duration.ofHours(20).plusMinutes(random.nextInt(360)));
            for (int i = 1; i < 2 * documentLength; i++) {
                gaps.add(Duration.ofMinutes(2L * burstMinutes).dividedBy(2L * documentLength));
            }
        }

        List<Instant> lost =
                polled(gaps, documentLength, dated, FeedHints.NONE, random).lost();

        Instant learned = NOW.plus(Duration.ofDays(8));
        assertThat(lost.stream().filter(entry -> entry.isAfter(learned)).count())
                .isLessThanOrEqualTo(gaps.size() / 50);
    }

    /** Hourly polls for one that says when it published, and every few minutes for one that does not. */
    @Property(tries = 100)
    void aSlowPublisherIsLeftInPeace(@ForAll boolean dated, @ForAll Random random) {
        List<Duration> gaps = gaps(60, () -> Duration.ofMinutes(600 + random.nextInt(2000)));
        Duration all = gaps.stream().reduce(Duration.ZERO, Duration::plus);

        assertThat(polled(gaps, 20, dated, FeedHints.NONE, random).polls())
                .isLessThan((int) all.dividedBy(Duration.ofMinutes(dated ? 50 : 4)));
    }

    @Provide
    Arbitrary<Standing> histories() {
        return Combinators.combine(
                        Arbitraries.of(PollOutcome.class).list().ofMaxSize(40),
                        Arbitraries.longs().between(1, 3 * 24 * 3600))
                .as((outcomes, every) -> {
                    Standing standing = Standing.NEW;
                    Instant at = NOW.minusSeconds(every * outcomes.size());
                    for (PollOutcome outcome : outcomes) {
                        at = at.plusSeconds(every);
                        standing = standing.after(outcome, "", at);
                    }
                    return standing;
                });
    }

    @Provide
    Arbitrary<PollOutcome> failures() {
        return Arbitraries.of(PollOutcome.class)
                .filter(outcome -> !outcome.isSuccess())
                .filter(outcome -> outcome != PollOutcome.RATE_LIMITED && outcome != PollOutcome.DEFERRED);
    }

    @Provide
    Arbitrary<Rhythm> rhythms() {
        return Combinators.combine(durations(), durations(), durations(), durations())
                .as((gap, window, turnover, silence) ->
                        new Rhythm(gap, window, turnover, silence == null ? null : NOW.minus(silence)));
    }

    @Provide
    Arbitrary<Duration> durations() {
        return Arbitraries.integers().between(0, YEAR).map(Duration::ofSeconds).injectNull(0.2);
    }

    @Provide
    Arbitrary<FeedHints> hints() {
        return Combinators.combine(
                        durations(),
                        Arbitraries.integers().between(0, 23).set().ofMaxSize(23),
                        Arbitraries.of(DayOfWeek.class).set().ofMaxSize(6))
                .as(FeedHints::new);
    }

    private static Instant next(Standing standing) {
        return SCHEDULE.next(new Signs(standing, Rhythm.UNKNOWN, FeedHints.NONE, null, null, null, null), 0, NOW);
    }

    private static SimulatedPublisher.Polled polled(
            List<Duration> gaps, int documentLength, boolean dated, FeedHints hints, Random random) {
        List<Instant> entries = SimulatedPublisher.entries(NOW, gaps);
        return new SimulatedPublisher(entries, documentLength, dated, hints).pollBy(SCHEDULE, random);
    }

    private static List<Duration> gaps(int count, java.util.function.Supplier<Duration> gap) {
        return IntStream.range(0, count).mapToObj(number -> gap.get()).collect(Collectors.toList());
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofMillis((long) (duration.toMillis() * factor));
    }
}

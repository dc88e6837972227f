package io.bellwether.ingest.polling;

import io.bellwether.ingest.article.Candidate;
import io.bellwether.ingest.feed.FeedHints;
import io.bellwether.ingest.feed.ParseOutcome;
import io.bellwether.ingest.feed.ParseOutcome.Parsed;
import io.bellwether.ingest.feed.ParsedFeed;
import io.bellwether.ingest.fetch.FetchOutcome;
import io.bellwether.ingest.fetch.FetchOutcome.Fetched;
import io.bellwether.ingest.fetch.FetchOutcome.Unchanged;
import io.bellwether.ingest.fetch.Validators;
import io.bellwether.ingest.relocation.Answer;
import io.bellwether.ingest.schedule.FeedSchedule;
import io.bellwether.ingest.schedule.FeedSchedule.Signs;
import io.bellwether.ingest.schedule.Overlap;
import io.bellwether.ingest.schedule.PollOutcome;
import io.bellwether.ingest.schedule.Rhythm;
import io.bellwether.ingest.schedule.Standing;
import io.bellwether.ingest.subscription.About;
import io.bellwether.ingest.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * One poll, fetched and read but not yet written down.
 *
 * @param fetch      what became of the request
 * @param parsed     what became of its body; null where there was none to read
 * @param candidates the entries of the feed; none where there is no feed
 * @param started    when it was asked for
 * @param ended      when the answer was there in full
 */
public record Poll(
        FetchOutcome fetch, ParseOutcome parsed, List<Candidate> candidates, Instant started, Instant ended) {

    /** A poll whose document came without a request of ours. */
    public static Poll of(FetchOutcome fetch, ParseOutcome parsed, Instant now) {
        return of(fetch, parsed, now, now);
    }

    /** A poll whose request ended like this and whose body, if any, was read like that. */
    public static Poll of(FetchOutcome fetch, ParseOutcome parsed, Instant started, Instant now) {
        List<Candidate> candidates = parsed instanceof Parsed good
                ? good.feed().entries().stream().map(Candidate::of).toList()
                : List.of();
        Instant ended = fetch instanceof Fetched fetched ? fetched.received() : now;
        // No finer than every store and reader keeps it, so that it is the same instant everywhere.
        return new Poll(
                fetch,
                parsed,
                candidates,
                started.truncatedTo(ChronoUnit.MILLIS),
                ended.truncatedTo(ChronoUnit.MILLIS));
    }

    /** How it ended. */
    public PollOutcome outcome() {
        return parsed instanceof ParseOutcome.NotAFeed ? PollOutcome.NOT_A_FEED : PollOutcome.of(fetch);
    }

    public Optional<ParsedFeed> feed() {
        return parsed instanceof Parsed good ? Optional.of(good.feed()) : Optional.empty();
    }

    /** How long the body was, decompressed; 0 where there was none, or none to read. */
    int bytes() {
        return fetch instanceof Fetched fetched ? fetched.body().length : 0;
    }

    /** What it says of where the feed is; empty where nobody answered with a feed. */
    Optional<Answer> answer(Subscription before, Overlap overlap) {
        return switch (fetch) {
            case Fetched fetched when feed().isPresent() -> Optional.of(Answer.of(fetched.movedTo(), overlap));
            // What is as it was shares all it has.
            case Unchanged unchanged ->
                Optional.of(new Answer(unchanged.movedTo(), before.rhythm().lastNew() != null));
            default -> Optional.empty();
        };
    }

    /** The subscription as this poll leaves it, whose document shared so much with those before. */
    Subscription applyTo(Subscription before, Overlap overlap, FeedSchedule schedule, double chance) {
        Standing standing = before.standing().after(outcome(), PollOutcome.detail(fetch, parsed), ended);
        Rhythm rhythm = rhythm(before, overlap);
        FeedHints hints = feed().map(ParsedFeed::hints).orElse(before.hints());
        Duration fresh = fresh(before);
        Instant next = schedule.next(
                new Signs(
                        standing,
                        rhythm,
                        hints,
                        fresh,
                        fetch.retryAfter(),
                        before.terms().target(),
                        before.pushedUntil()),
                chance,
                ended);
        return new Subscription(
                before.id(),
                before.address(),
                feed().map(feed -> about(feed.feed(), before.about())).orElse(before.about()),
                before.terms(),
                before.subscribed(),
                before.begun() || feed().isPresent(),
                before.polls() + 1,
                validators(before),
                rhythm,
                hints,
                fresh,
                standing,
                before.moving(),
                before.pushedUntil(),
                ended,
                next);
    }

    private Rhythm rhythm(Subscription before, Overlap overlap) {
        if (feed().isPresent()) {
            return before.rhythm().after(feed().get().entries(), overlap, lastDocument(before), ended);
        }
        return fetch instanceof Unchanged ? before.rhythm().unchanged(lastDocument(before), ended) : before.rhythm();
    }

    /** When the document before this one was had; null where there is none, or a failure has come between. */
    private static Instant lastDocument(Subscription before) {
        PollOutcome last = before.standing().reason();
        return last != null && last.isSuccess() ? before.lastPoll() : null;
    }

    /** What a document leaves out stays as it was known. */
    private static About about(ParsedFeed.About says, About before) {
        return new About(
                says.title() == null ? before.title() : says.title(),
                says.link() == null ? before.site() : says.link(),
                says.language() == null ? before.language() : says.language());
    }

    private Duration fresh(Subscription before) {
        return switch (fetch) {
            case Fetched fetched -> fetched.fresh();
            case Unchanged unchanged -> unchanged.fresh();
            default -> before.fresh();
        };
    }

    /** Only a document that was read may be answered with "unchanged" the next time. */
    private Validators validators(Subscription before) {
        return switch (fetch) {
            case Fetched fetched when feed().isPresent() -> fetched.validators().following(before.validators());
            case Unchanged unchanged -> unchanged.validators();
            default -> before.validators();
        };
    }
}

package io.bellwether.ingest.polling;

import io.bellwether.ingest.polling.PollLedger.Entered;
import io.bellwether.ingest.schedule.PollOutcome;
import java.time.Instant;

/**
 * A poll as it is remembered.
 *
 * @param feed     its id
 * @param outcome  how it ended
 * @param detail   what there is to say beyond the outcome; empty where nothing is
 * @param status   of HTTP; null where there was no answer, or the outcome says it all
 * @param bytes    of a new body, decompressed; 0 where there was none
 * @param fresh    articles never had before
 * @param revised  articles with an edit of substance
 * @param known    entries that were as we have them
 * @param gap      whether the document shared no entry with those before it
 * @param nextPoll when the feed was due again after it
 */
public record PastPoll(
        String feed,
        Instant started,
        Instant ended,
        PollOutcome outcome,
        String detail,
        Integer status,
        int bytes,
        int fresh,
        int revised,
        int known,
        boolean gap,
        Instant nextPoll) {

    static PastPoll of(Poll poll, Entered change) {
        return new PastPoll(
                change.feed().id(),
                poll.started(),
                poll.ended(),
                poll.outcome(),
                change.feed().standing().detail(),
                PollOutcome.status(poll.fetch()),
                poll.bytes(),
                change.fresh(),
                change.revised(),
                change.known(),
                change.gap(),
                change.feed().nextPoll());
    }

    /** What a hub pushed, beside the polls. */
    static PastPoll pushed(Poll push, Entered change) {
        return new PastPoll(
                change.feed().id(),
                push.started(),
                push.ended(),
                PollOutcome.PUSHED,
                "",
                null,
                push.bytes(),
                change.fresh(),
                change.revised(),
                change.known(),
                false,
                change.feed().nextPoll());
    }

    /** A poll that failed through a fault of ours. */
    static PastPoll failed(String feed, String fault, Instant started, Instant ended, Instant nextPoll) {
        return new PastPoll(feed, started, ended, PollOutcome.FAILED, fault, null, 0, 0, 0, 0, false, nextPoll);
    }
}

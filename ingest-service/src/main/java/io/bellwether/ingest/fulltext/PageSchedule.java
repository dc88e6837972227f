package io.bellwether.ingest.fulltext;

import io.bellwether.events.Article;
import io.bellwether.events.FullText;
import io.bellwether.ingest.fulltext.PageReading.Found;
import io.bellwether.ingest.fulltext.PageReading.NotYet;
import io.bellwether.ingest.fulltext.PageReading.Nothing;
import io.bellwether.ingest.fulltext.PageReading.Queued;
import java.time.Duration;
import java.time.Instant;

/**
 * Decides whether a revision goes on or its page is tried again. Pure.
 *
 * @param attempts at most, for one page
 * @param retry    between the first two; three times that before each further one
 */
record PageSchedule(int attempts, Duration retry) {

    /** What is done with a revision. */
    sealed interface Next {

        /** It is published like this. */
        record GoesOn(Article edition) implements Next {}

        /** Its page is tried again when it is due. */
        record Waits(WaitingPage page) implements Next {}
    }

    Next after(PageReading reading, WaitingPage page, Instant now) {
        return switch (reading) {
            case Found found -> new Next.GoesOn(page.with(found.text()));
            case Nothing nothing -> new Next.GoesOn(page.without(nothing.why()));
            case NotYet later when page.attempts() + 1 >= attempts -> new Next.GoesOn(page.without(later.why()));
            case NotYet later -> inTime(page.again(later.why(), now.plus(wait(page, later))), later.why());
            case Queued queued -> inTime(page.queued(queued.until()), FullText.TOO_LATE);
        };
    }

    /** What can only be tried when it is too late need not wait for that. */
    private static Next inTime(WaitingPage page, FullText otherwise) {
        return page.due().isBefore(page.giveUp()) ? new Next.Waits(page) : new Next.GoesOn(page.without(otherwise));
    }

    private Duration wait(WaitingPage page, NotYet later) {
        Duration ours = retry.multipliedBy((long) Math.pow(3, page.attempts()));
        return ours.compareTo(later.pause()) > 0 ? ours : later.pause();
    }
}

package io.bellwether.ingest;

import io.bellwether.events.Tier;
import io.bellwether.ingest.subscription.About;
import io.bellwether.ingest.subscription.Subscription;
import io.bellwether.ingest.subscription.Terms;
import java.time.Instant;

/** Subscriptions for tests of decisions. */
public final class Feeds {
    private Feeds() {}

    /** A press feed; begun once a poll has brought a document. */
    public static Subscription feed(String id, About about, Instant subscribed, boolean begun) {
        Subscription fresh =
                Subscription.begin(id, "https://outlet.example/feed", about, Terms.of(Tier.PRESS), subscribed);
        return new Subscription(
                fresh.id(),
                fresh.address(),
                fresh.about(),
                fresh.terms(),
                fresh.subscribed(),
                begun,
                begun ? 1 : 0,
                fresh.validators(),
                fresh.rhythm(),
                fresh.hints(),
                fresh.fresh(),
                fresh.standing(),
                fresh.moving(),
                fresh.pushedUntil(),
                fresh.lastPoll(),
                fresh.nextPoll());
    }
}

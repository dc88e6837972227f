package io.bellwether.ingest.management;

import io.bellwether.ingest.management.discovery.FeedLink;
import io.bellwether.ingest.schedule.PollOutcome;
import io.bellwether.ingest.subscription.Subscription;
import java.util.List;

/** What became of adding a feed. */
public sealed interface Addition {

    /** We are subscribed to it now. */
    record Added(Subscription feed) implements Addition {}

    /** We were subscribed to it before, and it stays as it was. */
    record Known(Subscription feed) implements Addition {}

    /** The page declares several feeds; which of them is for somebody to say. */
    record Choices(List<FeedLink> links) implements Addition {}

    /** There is no feed that we could get. */
    record NoFeed(PollOutcome reason, String detail) implements Addition {
        public String why() {
            return InWords.why(reason, detail);
        }
    }
}

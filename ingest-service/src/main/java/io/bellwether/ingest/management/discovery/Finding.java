package io.bellwether.ingest.management.discovery;

import io.bellwether.ingest.feed.ParsedFeed;
import io.bellwether.ingest.fetch.FetchOutcome.Fetched;
import io.bellwether.ingest.schedule.PollOutcome;
import java.time.Instant;
import java.util.List;

/** What is behind an address. */
public sealed interface Finding {

    /**
     * A feed.
     *
     * @param address to subscribe to
     * @param asked   when it was asked for
     * @param fetch   its body, which may count as its first poll
     * @param feed    what the body says
     */
    record Found(String address, Instant asked, Fetched fetch, ParsedFeed feed) implements Finding {}

    /**
     * A page that declares several feeds.
     *
     * @param links two or more
     */
    record Several(List<FeedLink> links) implements Finding {
        public Several {
            links = List.copyOf(links);
        }
    }

    /**
     * None that we could get.
     *
     * @param reason why not
     * @param detail what there is to say beyond the reason; empty where nothing is
     */
    record Nothing(PollOutcome reason, String detail) implements Finding {}
}

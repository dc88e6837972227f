package io.bellwether.ingest.management;

import io.bellwether.ingest.subscription.Subscription;
import io.bellwether.ingest.subscription.Tiers;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feed and how it stands. */
public record FeedView(
        @Schema(examples = "0d3f6e0c9b1a2f47") String id,

        @Schema(examples = "https://outlet.example/feed.xml")
        String address,

        @Schema(examples = "The Outlet") String title,
        String site,
        String language,

        @Schema(enumeration = {"official", "press", "aggregator"})
        String tier,

        @Schema(description = "Whom an official feed speaks for: an id or a name, or anyone", examples = "openai")
        String speaksFor,

        @Schema(description = "ISO 8601", examples = "PT5M") String targetLatency,

        List<String> tags,
        boolean paused,
        boolean fullText,

        @Schema(enumeration = {"healthy", "degraded", "failing", "gone"})
        String health,

        @Schema(description = "How the last poll ended", examples = "fetched")
        String reason,

        @Schema(description = "What there is to say beyond the reason")
        String detail,

        int failures,

        @Schema(description = "Where its server says that it has moved")
        String movingTo,

        Instant subscribed,
        long polls,
        Instant lastPoll,
        Instant nextPoll,

        @Schema(description = "Until when a hub has promised to push it")
        Instant pushedUntil) {

    static FeedView of(Subscription feed) {
        return new FeedView(
                feed.id(),
                feed.address(),
                feed.about().title(),
                feed.about().site(),
                feed.about().language(),
                Tiers.word(feed.terms().tier()),
                feed.terms().speaksFor(),
                feed.terms().target() == null ? null : feed.terms().target().toString(),
                feed.terms().tags().stream().sorted().toList(),
                feed.terms().paused(),
                feed.terms().fullText(),
                feed.standing().health().word(),
                feed.standing().reason() == null
                        ? null
                        : feed.standing().reason().word(),
                feed.standing().detail().isEmpty() ? null : feed.standing().detail(),
                feed.standing().failures(),
                feed.moving() == null ? null : feed.moving().to(),
                feed.subscribed(),
                feed.polls(),
                feed.lastPoll(),
                feed.nextPoll(),
                feed.pushedUntil());
    }
}

package io.bellwether.ingest.management;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.events.Tier;
import io.bellwether.ingest.management.discovery.TypedAddress;
import io.bellwether.ingest.subscription.NewFeed;
import io.bellwether.ingest.subscription.Terms;
import java.util.Set;

/**
 * A feed to add.
 *
 * @param address of the feed, or of a page that declares it
 * @param title   null where none was given
 * @param terms   to follow it on
 * @param force   whether it is subscribed to as it is, without a look at what is there
 */
public record FeedOrder(String address, String title, Terms terms, boolean force) {
    private static final Set<String> KNOWN =
            Set.of("address", "title", "tier", "speaksFor", "targetLatency", "tags", "fullText", "paused", "force");
    private static final int MAX_TITLE = 500;
    private static final int MAX_ADDRESS = 4_000;

    /** Reads the body of a request; null is one that is no JSON. */
    public static Asked<FeedOrder> read(JsonNode body) {
        Fields fields = Fields.of(body, KNOWN);
        String typed = fields.text("address", MAX_ADDRESS);
        String address = typed == null ? null : TypedAddress.of(typed);
        NewFeed.fault(address).ifPresent(fault -> fields.wrong("address", fault, null));
        FeedOrder order = new FeedOrder(
                address,
                fields.text("title", MAX_TITLE),
                new Terms(
                        fields.tier("tier", Tier.PRESS),
                        fields.target("targetLatency", null),
                        fields.tags("tags", Set.of()),
                        fields.flag("paused", false),
                        fields.flag("fullText", false),
                        fields.speaksFor("speaksFor", null)),
                fields.flag("force", false));
        return fields.order(() -> order);
    }

    /** The feed at this address on these terms. */
    public NewFeed at(String feed) {
        return new NewFeed(feed, title, terms);
    }
}

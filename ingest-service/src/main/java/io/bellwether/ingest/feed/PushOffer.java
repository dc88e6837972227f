package io.bellwether.ingest.feed;

import java.util.List;

/**
 * What a feed says of who would push it.
 *
 * @param hubs  absolute addresses, in the order of the document; empty where nobody would
 * @param topic the address to subscribe to, its {@code self} link; null where it does not say
 * @see <a href="https://www.w3.org/TR/websub/#discovery">WebSub, discovery</a>
 */
public record PushOffer(List<String> hubs, String topic) {
    public static final PushOffer NONE = new PushOffer(List.of(), null);

    public PushOffer {
        hubs = List.copyOf(hubs);
    }

    /** This offer where it says something, and that one where it does not. */
    PushOffer or(PushOffer other) {
        return new PushOffer(hubs.isEmpty() ? other.hubs() : hubs, topic == null ? other.topic() : topic);
    }
}

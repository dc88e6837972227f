package io.bellwether.alert.delivery;

import io.bellwether.events.Alert;
import java.util.List;

/**
 * A delivery that is this instance's to send, until its lease ends.
 *
 * @param id        stable: the same alert and channel give the same
 * @param attempt   1 for the first
 * @param channelId whose channel
 * @param type      of the channel
 * @param target    the address or URL
 * @param secret    that signs a webhook; null for an e-mail
 * @param lane      what it shares a limit with
 * @param earlier   the deliveries of earlier steps of the same move that went through this channel, the first first
 * @param alert     what is delivered
 */
public record Delivery(
        String id,
        int attempt,
        String channelId,
        String type,
        String target,
        String secret,
        String lane,
        List<String> earlier,
        Alert alert) {

    public Delivery {
        earlier = List.copyOf(earlier);
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "Delivery[" + id + ", attempt " + attempt + "]";
    }
}

package io.bellwether.alert.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bellwether.events.Kind;
import io.bellwether.events.Status;
import java.time.Instant;
import java.util.List;

/** A watch as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WatchView(
        String id,
        String name,
        List<String> people,
        List<String> organizations,
        Direction direction,
        List<Kind> kinds,
        Status leastStatus,
        String words,
        List<ChannelView> channels,
        Instant created) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChannelView(String type, String address, String url, String secret) {}

    /** Without secrets: neither what webhooks are signed with, nor what their addresses may hide. */
    static WatchView of(Watch watch) {
        return of(watch, false);
    }

    /** With the secrets of its webhooks, for the one who has just set it up. */
    static WatchView withSecrets(Watch watch) {
        return of(watch, true);
    }

    private static WatchView of(Watch watch, boolean secrets) {
        return new WatchView(
                watch.id(),
                watch.name(),
                watch.people().stream().map(Watch.Named::name).toList(),
                watch.organizations().stream().map(Watch.Named::name).toList(),
                watch.direction(),
                watch.kinds().stream().sorted().toList(),
                watch.leastStatus(),
                watch.words().map(Words::typed).orElse(null),
                watch.channels().stream().map(channel -> of(channel, secrets)).toList(),
                watch.created());
    }

    private static ChannelView of(Channel channel, boolean secrets) {
        return switch (channel) {
            case Channel.Email email -> new ChannelView(Channel.Email.TYPE, email.address(), null, null);
            case Channel.Webhook webhook ->
                secrets
                        ? new ChannelView(Channel.Webhook.TYPE, null, webhook.url(), webhook.secret())
                        : new ChannelView(Channel.Webhook.TYPE, null, webhook.origin(), null);
        };
    }
}

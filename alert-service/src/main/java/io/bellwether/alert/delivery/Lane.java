package io.bellwether.alert.delivery;

import io.bellwether.alert.watch.Channel;
import java.net.URI;
import java.util.Locale;

/** What shares one endpoint: all e-mail goes to one server, each webhook to the server of its URL. */
final class Lane {
    static final String EMAIL = "email";

    private Lane() {}

    static String of(Channel channel) {
        return switch (channel) {
            case Channel.Email email -> EMAIL;
            case Channel.Webhook webhook -> of(URI.create(webhook.url()));
        };
    }

    private static String of(URI url) {
        String origin = url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
        return origin.toLowerCase(Locale.ROOT);
    }
}

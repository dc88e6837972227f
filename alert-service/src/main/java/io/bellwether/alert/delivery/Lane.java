package io.bellwether.alert.delivery;

import io.bellwether.alert.watch.Channel;

/** What shares one endpoint: all e-mail goes to one server, each webhook to the server of its URL. */
final class Lane {
    static final String EMAIL = "email";

    private Lane() {}

    static String of(Channel channel) {
        return switch (channel) {
            case Channel.Email email -> EMAIL;
            case Channel.Webhook webhook -> webhook.origin();
        };
    }
}

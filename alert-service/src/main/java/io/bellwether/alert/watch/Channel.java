package io.bellwether.alert.watch;

import java.net.URI;
import java.util.Locale;

/** A way a watch's owner is told. */
public sealed interface Channel {

    /** Stable: one watch and position give one channel. */
    String id();

    /** The e-mail address or the URL. */
    String target();

    /** The word of its kind: {@code email}, {@code webhook}. */
    String type();

    /** To an address. */
    record Email(String id, String address) implements Channel {
        public static final String TYPE = "email";

        @Override
        public String target() {
            return address;
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * To an endpoint.
     *
     * @param secret signs what is sent: {@code whsec_} and base64, as Standard Webhooks has it
     */
    record Webhook(String id, String url, String secret) implements Channel {
        public static final String TYPE = "webhook";

        @Override
        public String target() {
            return url;
        }

        @Override
        public String type() {
            return TYPE;
        }

        /** Scheme, host and port: what may be shown of a URL that may hide a token in its path. */
        public String origin() {
            return origin(url);
        }

        /** The same of a URL that was accepted before. */
        public static String origin(String url) {
            URI uri = URI.create(url);
            String origin = uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
            return origin.toLowerCase(Locale.ROOT);
        }

        /** Never shows the secret, nor what a URL may hide in its path. */
        @Override
        public String toString() {
            return "Webhook[" + id + "]";
        }
    }
}

package io.bellwether.alert.delivery.email;

/** Names messages: the same delivery gives the same name, however often it is sent. Pure. */
final class MessageId {
    private static final String UNKNOWN_DOMAIN = "bellwether.local";

    private MessageId() {}

    /** {@code <id@domain>}, of characters that RFC 5322 allows without quotes. */
    static String of(String id, String domain) {
        return "<" + id.replaceAll("[^A-Za-z0-9_-]", "_") + "@" + domain + ">";
    }

    /** The domain of a sender, {@code alerts@example.org} or {@code Alerts <alerts@example.org>}. */
    static String domain(String from) {
        String domain = from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
        return from.contains("@") && !domain.isEmpty() ? domain : UNKNOWN_DOMAIN;
    }
}

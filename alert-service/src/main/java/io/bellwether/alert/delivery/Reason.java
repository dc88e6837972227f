package io.bellwether.alert.delivery;

import java.util.Locale;

/** What came of an attempt. A database column and a word on the page. */
public enum Reason {
    ACCEPTED,
    /** No connection: refused, no route, no such host. */
    UNREACHABLE,
    /** The connection broke before there was an answer. */
    CONNECTION_LOST,
    TIMEOUT,
    /** The TLS handshake failed. */
    TLS,
    /** Leads to an address that may not be connected to. */
    FORBIDDEN_ADDRESS,
    /** HTTP 3xx: never followed. */
    REDIRECTED,
    /** HTTP 410: the endpoint wants no more. */
    GONE,
    /** HTTP 429. */
    RATE_LIMITED,
    /** HTTP 4xx otherwise. */
    CLIENT_ERROR,
    /** HTTP 5xx. */
    SERVER_ERROR,
    /** HTTP that is neither. */
    STRANGE_ANSWER,
    /** SMTP 4xx: not now. */
    MAIL_DEFERRED,
    /** SMTP 5xx: never. */
    MAIL_REJECTED,
    /** The sender died, or lost touch with the database, before it told what came of it. */
    INTERRUPTED,
    /** Our own fault. */
    INTERNAL_ERROR,
    /** The channel was disabled before. */
    CHANNEL_DISABLED,
    /** The watch was deleted before. */
    WATCH_DELETED;

    /** The lower-case word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.bellwether.egress;

import java.util.Locale;

/** Why an address is not connected to. A database column, a metric label, a word on the page. */
public enum Refusal {
    /** Neither {@code http} nor {@code https}. */
    SCHEME,
    /** No host, or one that cannot be a host name. */
    HOST,
    /** A user name or password in the address. */
    CREDENTIALS,
    /** A port that web servers do not use. */
    PORT,
    /** A private, loopback, link-local, shared, reserved or otherwise not public address. */
    ADDRESS;

    /** The lower-case word used in the database, as a metric label and on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

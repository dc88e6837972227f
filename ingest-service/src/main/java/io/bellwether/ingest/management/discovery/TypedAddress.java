package io.bellwether.ingest.management.discovery;

import java.util.Locale;

/** What people type or paste where an address is wanted. */
public final class TypedAddress {
    private TypedAddress() {}

    /** The address meant: without spaces around it, {@code feed:} resolved, https where no scheme is given. */
    public static String of(String typed) {
        String address = typed.strip();
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("feed://")) {
            return "https" + address.substring("feed".length());
        }
        if (lower.startsWith("feed:")) {
            return address.substring("feed:".length());
        }
        return address.matches("(?i)[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(:\\d{1,5})?([/?#].*)?")
                ? "https://" + address
                : address;
    }
}

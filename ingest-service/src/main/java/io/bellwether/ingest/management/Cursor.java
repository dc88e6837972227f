package io.bellwether.ingest.management;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Where a page of feeds ends, as clients hand it back: opaque, and safe in an address. */
public final class Cursor {
    private Cursor() {}

    /** Of a page whose last feed has this address. */
    public static String after(String address) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(UTF_8));
    }

    /** The address; empty, which is before all, for what is none of ours. */
    public static String read(String cursor) {
        try {
            return cursor == null ? "" : new String(Base64.getUrlDecoder().decode(cursor), UTF_8).replace("\0", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}

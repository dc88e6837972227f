package io.bellwether.ingest.websub;

import java.util.Locale;

/** What a hub is asked for. */
enum HubMode {
    SUBSCRIBE,
    UNSUBSCRIBE;

    /** As {@code hub.mode} has it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.bellwether.alert.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How moves and deliveries are followed live. */
@ConfigMapping(prefix = "bellwether.alert.stream")
interface StreamConfig {
    /** Most clients at once; one more is answered 503. */
    @WithDefault("200")
    int maxClients();

    /** A comment is sent this often, so that proxies and readers know the line is open. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** How often changes made by other instances are looked for; those of this one are shown at once. */
    @WithDefault("PT0.5S")
    Duration pollInterval();

    /** Events kept for a client that reads slowly; beyond that it is cut off, and resumes with Last-Event-ID. */
    @WithDefault("512")
    int buffer();

    /** Most changes sent to a client that resumes; what is older it finds in the pages. */
    @WithDefault("1000")
    int resume();
}

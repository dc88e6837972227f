package io.bellwether.ingest.websub;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How feeds are pushed to us. */
@ConfigMapping(prefix = "bellwether.ingest.websub")
public interface WebSubConfig {
    /**
     * Where hubs reach this service from outside, without {@code /websub}: {@code https://news.example.org}. Only
     * {@code /websub/} below it need be public. Empty: nothing is pushed, and feeds are polled.
     */
    Optional<URI> callbackUrl();

    /** How long a hub is asked to push, until it is asked again; it may say otherwise, up to 30 days. */
    @WithDefault("P10D")
    Duration lease();

    /** The shortest time between two requests for one feed; it doubles while the hub does not confirm, up to a day. */
    @WithDefault("PT10M")
    Duration retry();

    /** Pushes of one feed that this instance takes in a minute, on average; 1 or more. */
    @WithDefault("120")
    int pushesPerMinute();
}

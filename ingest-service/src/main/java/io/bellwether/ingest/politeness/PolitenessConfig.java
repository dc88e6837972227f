package io.bellwether.ingest.politeness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How politely domains are asked. All instances share one count, so all should have the same settings. */
@ConfigMapping(prefix = "bellwether.ingest.politeness")
public interface PolitenessConfig {
    /** Requests to one registrable domain at once; 1 or more. */
    @WithDefault("2")
    int atOnce();

    /** From the beginning of one request to a registrable domain to that of the next. */
    @WithDefault("5s")
    Duration spacing();

    /** What a domain that answers 429 can make of it at most. */
    @WithDefault("10m")
    Duration longestSpacing();

    /** How long without a 429 until a spacing so learned is halved. */
    @WithDefault("1h")
    Duration quiet();

    /** Visitors that may wait for one domain; who comes on top is sent away until they are through. */
    @WithDefault("1000")
    int queue();

    /** Hosts or registrable domains without any limit: the operator's own servers. */
    Optional<List<String>> exempt();
}

package io.bellwether.ingest.polling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many feeds are polled at once, and for how long a feed is one instance's own. */
@ConfigMapping(prefix = "bellwether.ingest.polling")
public interface PollConfig {
    /**
     * Polls at once in this instance; 1 or more. 10,000 feeds every five minutes are 33 polls a second: with 128 they may take
     * four seconds on average, so that one server in twenty may be silent until the timeout. Each holds one body, 5 MB at most.
     */
    @WithDefault("128")
    int concurrency();

    /** How long after an instance died another takes over the feeds it was polling. Renewed while it lives. */
    @WithDefault("15s")
    Duration lease();
}

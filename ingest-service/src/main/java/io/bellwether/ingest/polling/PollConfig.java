package io.bellwether.ingest.polling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many feeds are polled at once, and for how long a feed is one instance's own. */
@ConfigMapping(prefix = "bellwether.ingest.polling")
public interface PollConfig {
    /** Polls at once in this instance; 1 or more. */
    @WithDefault("64")
    int concurrency();

    /** How long after an instance died another takes over the feeds it was polling. Renewed while it lives. */
    @WithDefault("15s")
    Duration lease();
}

package io.bellwether.ingest.polling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is remembered of the polls that were. */
@ConfigMapping(prefix = "bellwether.ingest.history")
public interface HistoryConfig {
    /** For how long; a day or more, so that the last day is complete. */
    @WithDefault("7d")
    Duration keep();

    /** The most polls of one feed that are remembered one by one; all are counted by the hour. */
    @WithDefault("200")
    int perFeed();
}

package io.bellwether.ingest.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often feeds are asked. */
@ConfigMapping(prefix = "bellwether.ingest")
public interface ScheduleConfig {
    /** The shortest time between two polls of a feed. A second does for feeds of one's own; a minute is polite. */
    @WithDefault("PT1M")
    Duration minInterval();

    /** The longest time between two polls of a feed, however it fails. */
    @WithDefault("PT24H")
    Duration maxInterval();
}

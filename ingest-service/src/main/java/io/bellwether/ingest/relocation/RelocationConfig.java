package io.bellwether.ingest.relocation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a feed that says it has moved is believed. */
@ConfigMapping(prefix = "bellwether.ingest.relocation")
public interface RelocationConfig {
    /** For how long a permanent redirect must hold without a break before its target becomes the feed's address. */
    @WithDefault("7d")
    Duration patience();
}

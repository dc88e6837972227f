package io.bellwether.ingest.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How feeds are asked for. */
@ConfigMapping(prefix = "bellwether.ingest.fetch")
public interface FetchConfig {
    /** For TCP and, again, for TLS. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** Of silence before the first byte and between any two. */
    @WithDefault("20s")
    Duration responseTimeout();

    /** For one hop from connecting to its last byte, however it drips. */
    @WithDefault("60s")
    Duration wholeTimeout();

    /** Who we say we are. An operator adds an address that publishers can write to. */
    @WithDefault("Bellwether/1.0 (feed reader)")
    String userAgent();
}

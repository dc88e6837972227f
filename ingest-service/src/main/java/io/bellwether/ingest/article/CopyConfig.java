package io.bellwether.ingest.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How copies of articles are looked for. */
@ConfigMapping(prefix = "bellwether.ingest.copies")
public interface CopyConfig {
    /** How long after an article was seen another may be taken for its copy. About 1 KB of database an article so young. */
    @WithDefault("P7D")
    Duration window();
}

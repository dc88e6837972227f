package io.bellwether.ingest.subscription;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which feeds to begin with. */
@ConfigMapping(prefix = "bellwether.ingest")
public interface OpmlConfig {
    /** An OPML file, subscribed to at start; feeds already there are left as they are. */
    Optional<Path> opml();
}

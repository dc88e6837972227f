package io.bellwether.classify.pasted;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a pasted article may cost. */
@ConfigMapping(prefix = "bellwether.classify.pasted")
public interface PastedConfig {

    /** The longest body that is read, and all that are read at once may have together; one of this length is read alone. */
    @WithDefault("10M")
    MemorySize maxBody();

    /** How many articles are read at once, at most; further ones wait. 1 to 1,000. */
    @WithDefault("4")
    int atOnce();

    /** How long one waits for its turn before it is sent away. */
    @WithDefault("PT2S")
    Duration patience();

    /** The time a body may take to come in. */
    @WithDefault("PT20S")
    Duration bodyWithin();
}

package io.bellwether.ingest.fulltext;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the pages of articles are read, for feeds that are to be read in full. */
@ConfigMapping(prefix = "bellwether.ingest.full-text")
public interface PageConfig {
    /** An article with fewer characters in its feed is a summary whose page is read; 0 or more. */
    @WithDefault("1500")
    int summary();

    /** How long an article is held back for its page, from when its feed brought it. Then its summary goes on. */
    @WithDefault("2m")
    Duration patience();

    /** How often a page is asked for before the summary goes on; 1 or more. */
    @WithDefault("3")
    int attempts();

    /** How long after the first failed attempt the second is made; the third after three times that. */
    @WithDefault("5s")
    Duration retry();

    /** Pages read at once in this instance; 1 or more. */
    @WithDefault("16")
    int concurrency();

    /** How long a page is one instance's own. If it dies, another takes over. */
    @WithDefault("30s")
    Duration lease();
}

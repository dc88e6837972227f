package io.bellwether.local.newsroom;

import io.bellwether.events.Tier;
import java.net.URI;
import java.util.Set;

/**
 * A publisher with a feed.
 *
 * @param id      the first segment of its addresses here
 * @param name    as its feed gives it
 * @param tagline one line about it, as its feed gives it
 * @param tier    how close to the fact it stands
 * @param format  of its feed
 * @param site    the site its feed names, under the reserved top-level domain {@code .example} (RFC 2606)
 * @param habits  what its feed does its own way
 */
public record Outlet(
        String id, String name, String tagline, Tier tier, FeedFormat format, URI site, Set<Habit> habits) {

    public Outlet {
        habits = habits == null ? Set.of() : Set.copyOf(habits);
    }

    /** Whether its feed has this habit. */
    public boolean has(Habit habit) {
        return habits.contains(habit);
    }

    /** The path of its feed on the newsroom's server. */
    public String feedPath() {
        return "/" + id + "/" + format.file();
    }

    /** The path of one of its stories on the newsroom's server. */
    public String storyPath(Story story) {
        return "/" + id + "/" + story.id();
    }
}

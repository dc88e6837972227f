package io.bellwether.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often a part may be started again: what fails over and over is broken, and starting it hides that.
 *
 * @param restarts the recent ones, oldest first
 */
public record RestartBudget(List<Instant> restarts) {
    /** So many restarts are allowed within {@link #WINDOW}. */
    public static final int MOST = 5;

    public static final Duration WINDOW = Duration.ofMinutes(5);

    public static final RestartBudget FRESH = new RestartBudget(List.of());

    public RestartBudget {
        restarts = List.copyOf(restarts);
    }

    /** What is left after one more restart; empty when there were too many. */
    public Optional<RestartBudget> spend(Instant now) {
        List<Instant> recent = new ArrayList<>(restarts);
        recent.removeIf(restart -> !restart.isAfter(now.minus(WINDOW)));
        if (recent.size() >= MOST) {
            return Optional.empty();
        }
        recent.add(now);
        return Optional.of(new RestartBudget(recent));
    }
}

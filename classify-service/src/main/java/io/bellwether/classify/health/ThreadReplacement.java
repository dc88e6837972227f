package io.bellwether.classify.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jboss.logging.Logger;

/**
 * What happens when a stream thread dies of something that is not about one record: another takes its place, so that a broker's hiccup
 * passes. When that happens too often the client stops, liveness says so, and whoever runs the service starts it again.
 */
@Singleton
public class ThreadReplacement implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = Logger.getLogger(ThreadReplacement.class);

    private final Settings settings;
    private final InstantSource clock;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    /** How often is too often. */
    @ConfigMapping(prefix = "bellwether.classify.thread-replacement")
    public interface Settings {

        /** So many deaths are made good within {@link #within()}. */
        @WithDefault("10")
        int most();

        /** The time over which deaths are counted. */
        @WithDefault("PT10M")
        Duration within();
    }

    @Inject
    public ThreadReplacement(Settings settings) {
        this(settings, InstantSource.system());
    }

    ThreadReplacement(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable death) {
        Instant now = clock.instant();
        deaths.removeIf(then -> then.plus(settings.within()).isBefore(now));
        deaths.add(now);
        if (deaths.size() > settings.most()) {
            LOG.errorf(death, "Stream thread died too often, giving up: deaths=%d", deaths.size());
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.errorf(death, "Stream thread died, replaced: deaths=%d", deaths.size());
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}

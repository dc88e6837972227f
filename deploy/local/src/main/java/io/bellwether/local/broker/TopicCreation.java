package io.bellwether.local.broker;

import io.bellwether.events.TopicSetup;
import io.bellwether.events.Topics;
import java.time.Duration;

/** Creates the topics of {@link Topics#ALL} on a cluster of one node. */
public final class TopicCreation {
    private TopicCreation() {}

    /**
     * Creates the topics that are not there yet.
     *
     * @param patience how long to wait for the broker
     * @throws IllegalStateException when the broker does not answer in time or refuses
     */
    public static void createAll(String bootstrapServers, Duration patience) {
        TopicSetup.run(bootstrapServers, (short) 1, patience);
    }
}

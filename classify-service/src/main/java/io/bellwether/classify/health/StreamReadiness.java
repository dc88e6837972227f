package io.bellwether.classify.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when every task of the stream has its state and runs. That the broker answers and the topics are there is checked beside this one
 * by {@code quarkus.kafka-streams.topics}.
 */
@Readiness
@ApplicationScoped
public class StreamReadiness implements HealthCheck {
    private final KafkaStreams streams;

    public StreamReadiness(KafkaStreams streams) {
        this.streams = streams;
    }

    @Override
    public HealthCheckResponse call() {
        KafkaStreams.State state = streams.state();
        return HealthCheckResponse.named("stream")
                .status(state == KafkaStreams.State.RUNNING)
                .withData("state", state.name())
                .build();
    }
}

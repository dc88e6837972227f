package io.bellwether.local.broker;

import io.bellwether.local.port.Ports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The real Kafka in this process: one KRaft node, broker and controller, on loopback. What it holds stays in its directory; the
 * ports may change from one start to the next.
 */
public final class LocalKafka implements AutoCloseable {
    /** Always the same, since the directory refuses another; "bellwether-local" in bytes. */
    private static final String CLUSTER_ID = new Uuid(0x62656c6c77657468L, 0x65722d6c6f63616cL).toString();

    private final KafkaRaftServer server;
    private final int port;

    private LocalKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts on {@code port}, formatting {@code directory} when it is new, and returns once it takes clients.
     *
     * @param port           for clients
     * @param controllerPort for the node itself
     * @throws IllegalStateException when it cannot start
     */
    public static LocalKafka start(Path directory, int port, int controllerPort) {
        Map<String, String> settings = BrokerSettings.of(directory, port, controllerPort);
        KafkaConfig config = new KafkaConfig(settings, false);
        KafkaRaftServer server = new KafkaRaftServer(formatted(directory, config), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new IllegalStateException("Kafka does not start on port " + port + ": " + e.getMessage(), e);
        }
        return new LocalKafka(server, port);
    }

    /** What {@code kafka.bootstrap.servers} is to be. */
    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    /** Blocks until the node has stopped. */
    public void awaitShutdown() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static KafkaConfig formatted(Path directory, KafkaConfig config) {
        try {
            Files.createDirectories(directory);
            new Formatter()
                    .setClusterId(CLUSTER_ID)
                    .setNodeId(BrokerSettings.NODE_ID)
                    .addDirectory(directory.toString())
                    .setMetadataLogDirectory(directory.toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + directory, e);
        } catch (Exception e) {
            // Formatter.run() declares no narrower type.
            throw new IllegalStateException("cannot prepare " + directory + ": " + e.getMessage(), e);
        }
    }
}

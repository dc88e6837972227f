package io.bellwether.local.broker;

import io.bellwether.local.port.Ports;
import java.nio.file.Path;
import java.util.Map;

/** The broker's settings, in Kafka's own names: the defaults of a small machine. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private BrokerSettings() {}

    static Map<String, String> of(Path directory, int port, int controllerPort) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE_ID)),
                Map.entry("log.dirs", directory.toString()),
                Map.entry("listeners", listener("PLAINTEXT", port) + "," + listener(CONTROLLER, controllerPort)),
                Map.entry("advertised.listeners", listener("PLAINTEXT", port)),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT"),
                Map.entry("controller.listener.names", CONTROLLER),
                // Static voters: the address is read from here at each start, so that the ports may change.
                Map.entry("controller.quorum.voters", NODE_ID + "@" + Ports.LOOPBACK + ":" + controllerPort),
                // A misspelt topic is an error, not a new topic.
                Map.entry("auto.create.topics.enable", "false"),
                // There is one node to keep the copies.
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // Few clients: fewer partitions to open at each start.
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                // Whoever joins a group reads at once.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // The default sets 128 MiB of heap aside; a few hundred thousand keys need far less.
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024)),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                // Memory maps of 10 MiB an index are the default; these hold a segment's worth just the same.
                Map.entry("log.segment.bytes", Integer.toString(128 * 1024 * 1024)),
                Map.entry("log.index.size.max.bytes", Integer.toString(1024 * 1024)));
    }

    private static String listener(String name, int port) {
        return name + "://" + Ports.LOOPBACK + ":" + port;
    }
}

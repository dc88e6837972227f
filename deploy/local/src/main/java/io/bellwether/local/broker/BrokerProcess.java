package io.bellwether.local.broker;

import java.nio.file.Path;

/** The broker as a process of its own: {@code BrokerProcess DIRECTORY PORT CONTROLLER_PORT}, until SIGTERM. */
public final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] args) {
        LocalKafka kafka = LocalKafka.start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
        kafka.awaitShutdown();
    }
}

package io.bellwether.local.up;

import io.bellwether.local.broker.BrokerProcess;
import io.bellwether.local.process.Leash;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command lines of what runs in a JVM of its own. */
record JavaProcesses(Installation installation) {
    /** Enough for a service at work; the serial collector has no threads that would vie for two cores. */
    private static final List<String> MODEST = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+IgnoreUnrecognizedVMOptions",
            // RocksDB, ONNX Runtime and Kafka's compression are native.
            "--enable-native-access=ALL-UNNAMED",
            // Quarkus asks for it in its jar's manifest, which counts only for java -jar.
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final String QUARKUS_MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    List<String> broker(DataDirectory data, PortPlan ports) {
        return command(
                Installation.classPath(),
                Map.of(),
                BrokerProcess.class.getName(),
                data.kafka().toString(),
                Integer.toString(ports.kafka()),
                Integer.toString(ports.kafkaController()));
    }

    List<String> service(String name, Map<String, String> properties) {
        return command(
                installation.runner(name) + File.pathSeparator + Installation.ownCode(), properties, QUARKUS_MAIN);
    }

    private List<String> command(String classPath, Map<String, String> properties, String... mainAndArguments) {
        List<String> command = new ArrayList<>();
        command.add(installation.java().toString());
        command.addAll(MODEST);
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", classPath, Leash.class.getName()));
        command.addAll(Stream.of(mainAndArguments).collect(Collectors.toList()));
        return command;
    }
}

package io.bellwether.local.up;

import io.bellwether.local.port.Ports;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which port each part has: the web page the one asked for, the others those that follow. */
record PortPlan(
        int web,
        int ingest,
        int classify,
        int mailbox,
        int receiver,
        int newsroom,
        int smtp,
        int kafka,
        int kafkaController,
        int postgres) {
    private static final int COUNT = 10;
    private static final int HIGHEST = 65_535;

    /** @throws CannotRun when ten ports from there would not exist */
    static PortPlan from(int web) {
        if (web < 1 || web + COUNT - 1 > HIGHEST) {
            throw new CannotRun("--port must be 1 to " + (HIGHEST - COUNT + 1) + ", since nine more ports follow it");
        }
        return new PortPlan(web, web + 1, web + 2, web + 3, web + 4, web + 5, web + 6, web + 7, web + 8, web + 9);
    }

    /** @throws CannotRun naming the first port taken and what wanted it */
    void check() {
        wanted().forEach((port, by) -> {
            if (!Ports.isFree(port)) {
                throw new CannotRun("port " + port + " is in use, and the " + by
                        + " wants it: stop what listens there, or choose other ports with --port");
            }
        });
    }

    private Map<Integer, String> wanted() {
        Map<Integer, String> wanted = new LinkedHashMap<>();
        wanted.put(web, "web page");
        wanted.put(ingest, "ingest-service");
        wanted.put(classify, "classify-service");
        wanted.put(mailbox, "mailbox page");
        wanted.put(receiver, "webhook receiver");
        wanted.put(newsroom, "newsroom");
        wanted.put(smtp, "mailbox");
        wanted.put(kafka, "Kafka broker");
        wanted.put(kafkaController, "Kafka controller");
        wanted.put(postgres, "PostgreSQL server");
        return wanted;
    }

    static String url(int port) {
        return "http://" + Ports.LOOPBACK + ":" + port + "/";
    }

    static String address(int port) {
        return Ports.LOOPBACK + ":" + port;
    }
}

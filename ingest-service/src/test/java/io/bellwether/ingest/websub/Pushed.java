package io.bellwether.ingest.websub;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Reached by hubs; polls once, and then only when a test says that a feed is due. */
public final class Pushed implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        int port = freePort();
        return Map.of(
                "quarkus.http.test-port",
                Integer.toString(port),
                "bellwether.ingest.websub.callback-url",
                "http://127.0.0.1:" + port + "/",
                "bellwether.ingest.websub.retry",
                "PT0.5S",
                "bellwether.ingest.websub.pushes-per-minute",
                "40",
                "bellwether.ingest.min-interval",
                "PT1H");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

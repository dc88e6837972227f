package io.bellwether.local.up;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Whether a service says that it is ready. */
final class Readiness implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private static final Duration PAUSE = Duration.ofMillis(150);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    /**
     * Returns once the service is ready.
     *
     * @param end completes when there is no more point in waiting
     * @throws CannotRun when it is not ready in time
     */
    void await(String service, int port, Duration patience, Path log, CompletableFuture<?> end) {
        Instant latest = Instant.now().plus(patience);
        try {
            while (!ready(port)) {
                if (end.isDone()) {
                    end.join();
                }
                if (Instant.now().isAfter(latest)) {
                    throw new CannotRun(
                            service + " is not ready after " + patience.toSeconds() + " s; " + log + " says why");
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted", e);
        }
    }

    private boolean ready(int port) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(PortPlan.url(port) + "q/health/ready"))
                .timeout(TIMEOUT)
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Nobody listens there yet.
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

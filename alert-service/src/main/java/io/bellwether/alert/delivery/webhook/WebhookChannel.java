package io.bellwether.alert.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.alert.delivery.Attempt;
import io.bellwether.alert.delivery.Delivery;
import io.bellwether.alert.delivery.DeliveryChannel;
import io.bellwether.alert.delivery.DeliveryConfig;
import io.bellwether.alert.watch.Channel;
import io.bellwether.egress.EgressGuard;
import io.bellwether.egress.GuardedHttp;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts alerts, signed, through the guard. The id is the alert's, the same for every attempt, so that a receiver can tell a
 * repeat. An attempt has one deadline over connecting, sending and reading; no redirect is followed.
 */
@ApplicationScoped
class WebhookChannel implements DeliveryChannel {
    /** Most of an answer that is read and kept. */
    private static final int MAX_ANSWER_BYTES = 16 * 1024;

    /** Servers close idle connections after 5 s or more; ours go first, so that no post meets a closing one. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(4);

    private final DeliveryConfig config;
    private final Clock clock;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-deadlines").daemon().factory());

    WebhookChannel(EgressGuard guard, DeliveryConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        Timeout timeout = Timeout.of(config.timeout());
        this.http = GuardedHttp.client(guard, config.concurrency(), config.endpointConcurrency(), timeout, timeout)
                .disableContentCompression()
                .setKeepAliveStrategy((response, context) -> IDLE)
                .evictIdleConnections(IDLE)
                .setUserAgent("Bellwether/1")
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }

    @Override
    public String type() {
        return Channel.Webhook.TYPE;
    }

    @Override
    public Attempt attempt(Delivery delivery) {
        HttpPost post = SignedPost.of(delivery, clock.instant());
        Future<?> deadline = deadlines.schedule(post::cancel, config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return send(post);
        } catch (IOException e) {
            return WebhookFailure.read(e, post.isCancelled());
        } finally {
            deadline.cancel(false);
        }
    }

    private Attempt send(HttpPost post) throws IOException {
        HttpHost host = new HttpHost(
                post.getScheme(),
                post.getAuthority().getHostName(),
                post.getAuthority().getPort());
        ClassicHttpResponse response = http.executeOpen(host, post, HttpClientContext.create());
        Header retryAfter = response.getFirstHeader("Retry-After");
        String body = beginning(post, response.getEntity());
        Closer.closeQuietly(response);
        return WebhookAnswer.read(
                response.getCode(), body, retryAfter == null ? null : retryAfter.getValue(), clock.instant());
    }

    /**
     * What the status says stands, whatever becomes of the body. Read to its end, the connection can be used again; what is
     * longer is cut off, for closing alone would read on to the end.
     */
    private static String beginning(HttpPost post, HttpEntity entity) {
        if (entity == null) {
            return "";
        }
        try {
            byte[] read = entity.getContent().readNBytes(MAX_ANSWER_BYTES + 1);
            if (read.length > MAX_ANSWER_BYTES) {
                post.cancel();
            }
            return new String(read, 0, Math.min(read.length, MAX_ANSWER_BYTES), UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}

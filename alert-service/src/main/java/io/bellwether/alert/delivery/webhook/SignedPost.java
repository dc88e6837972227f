package io.bellwether.alert.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.bellwether.alert.delivery.Delivery;
import java.net.URI;
import java.time.Instant;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * The request of an attempt: {@code webhook-id}, {@code webhook-timestamp} and {@code webhook-signature} over the body.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a>
 */
final class SignedPost {
    private SignedPost() {}

    static HttpPost of(Delivery delivery, Instant now) {
        String id = delivery.alert().id();
        String body = WebhookBody.json(delivery.alert());
        HttpPost post = new HttpPost(URI.create(delivery.target()));
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", now.getEpochSecond());
        post.setHeader("webhook-signature", signature(delivery, id, now, body));
        post.setEntity(new ByteArrayEntity(body.getBytes(UTF_8), ContentType.APPLICATION_JSON));
        return post;
    }

    private static String signature(Delivery delivery, String id, Instant now, String body) {
        try {
            return new Webhook(delivery.secret()).sign(id, now.getEpochSecond(), body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("cannot sign delivery " + delivery.id(), e);
        }
    }
}

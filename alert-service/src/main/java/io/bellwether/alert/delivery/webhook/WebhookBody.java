package io.bellwether.alert.delivery.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bellwether.events.Alert;
import io.bellwether.events.Json;
import java.time.Instant;

/**
 * What a webhook carries: the payload shape that Standard Webhooks advises. The same for every attempt.
 *
 * @param type      {@code move.} and the transition: {@code move.confirmed}
 * @param timestamp when the alert was decided
 * @param data      the alert, as on {@code bellwether.alerts.v1}
 */
record WebhookBody(String type, Instant timestamp, Alert data) {

    static String json(Alert alert) {
        try {
            return Json.MAPPER.writeValueAsString(
                    new WebhookBody("move." + alert.transition().word(), alert.decided(), alert));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write alert " + alert.id(), e);
        }
    }
}

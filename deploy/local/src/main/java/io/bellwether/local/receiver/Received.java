package io.bellwether.local.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One webhook whose signature was good.
 *
 * @param number   1 for the first that ever came
 * @param id       its {@code webhook-id}
 * @param at       when it first came
 * @param received how often it came: one with an id already there is kept once and counted
 * @param payload  its body
 */
public record Received(int number, String id, Instant at, int received, JsonNode payload) {
    Received again() {
        return new Received(number, id, at, received + 1, payload);
    }
}

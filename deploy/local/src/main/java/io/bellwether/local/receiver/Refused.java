package io.bellwether.local.receiver;

import java.time.Instant;

/**
 * A request that was no webhook of ours.
 *
 * @param at     when it came
 * @param reason as the sender was told
 */
public record Refused(Instant at, String reason) {}

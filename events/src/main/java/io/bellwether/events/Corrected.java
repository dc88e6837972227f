package io.bellwether.events;

import java.time.Instant;

/**
 * The latest correction that a move stands under.
 *
 * @param correctionId which
 * @param action       what was done; {@code lift} where one was taken back and others still stand
 * @param at           when; equal to {@link Move#seen()} on the revision that it brought
 */
public record Corrected(String correctionId, CorrectionAction action, Instant at) {}

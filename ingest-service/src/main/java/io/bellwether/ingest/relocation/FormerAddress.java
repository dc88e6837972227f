package io.bellwether.ingest.relocation;

import java.time.Instant;

/**
 * Where a feed was.
 *
 * @param address then
 * @param movedTo what took its place
 * @param until   when
 * @param why     in a word
 * @param undone  when an operator took it back; null where nobody did
 */
public record FormerAddress(String address, String movedTo, Instant until, String why, Instant undone) {}

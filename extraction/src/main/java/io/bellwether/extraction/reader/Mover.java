package io.bellwether.extraction.reader;

import io.bellwether.events.Kind;
import io.bellwether.events.Status;
import java.util.Map;

/**
 * One naming of somebody who moves.
 *
 * @param name     where
 * @param word     its place among the words that were read, to tell near from far
 * @param kinds    how likely each kind is, together 1
 * @param statuses how likely each status is, together 1
 */
public record Mover(Span name, int word, Map<Kind, Double> kinds, Map<Status, Double> statuses) {}

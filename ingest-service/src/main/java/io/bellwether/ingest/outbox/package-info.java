/**
 * Brings stored articles to their topic: stored before they are published, published before they are forgotten.
 *
 * <p>Start at {@link io.bellwether.ingest.outbox.OutboxPublisher}; {@link io.bellwether.ingest.outbox.Outbox} is the table
 * between. Uses {@code metrics} and the events.
 */
package io.bellwether.ingest.outbox;

/**
 * Gets a feed's bytes over HTTP, politely and never for long.
 *
 * <p>Start at {@link io.bellwether.ingest.fetch.FeedFetcher}; what can come of it is
 * {@link io.bellwether.ingest.fetch.FetchOutcome}. Every hop goes through the egress guard. Uses {@code feed} (its limits),
 * {@code politeness} and {@code metrics}.
 */
package io.bellwether.ingest.fetch;

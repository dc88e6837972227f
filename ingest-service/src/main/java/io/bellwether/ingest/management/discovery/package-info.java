/**
 * Finds the feed behind an address that somebody typed: the feed itself, or those of a site.
 *
 * <p>Start at {@link io.bellwether.ingest.management.discovery.FeedFinder}; {@link
 * io.bellwether.ingest.management.discovery.FeedLinks} says what a page declares. Uses {@code feed}, {@code fetch} and
 * {@code schedule}.
 */
package io.bellwether.ingest.management.discovery;

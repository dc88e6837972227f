package io.bellwether.ingest.subscription;

/**
 * What a feed is, as it says itself.
 *
 * @param title    as the feed, or who added it, says; null where nobody does
 * @param site     the page it belongs to; null where it does not say
 * @param language as it declares; null where it does not
 */
public record About(String title, String site, String language) {}

package io.bellwether.ingest.management.discovery;

/**
 * A feed that a page declares.
 *
 * @param address absolute, http or https
 * @param title   as the page calls it; null where it does not
 * @param type    its media type as declared, in lower case: {@code application/atom+xml}
 */
public record FeedLink(String address, String title, String type) {}

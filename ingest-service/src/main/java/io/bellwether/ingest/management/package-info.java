/**
 * Managing the feeds: adding, finding, changing and removing them, alone or by the thousand, over HTTP and on a page.
 *
 * <p>Start at {@link io.bellwether.ingest.management.FeedResource}; {@link io.bellwether.ingest.management.Subscribing} adds a feed,
 * {@link io.bellwether.ingest.management.FeedBook} finds and changes those that are there. {@code discovery} finds the feed of a
 * site, {@code imports} works off lists of feeds, {@code page} is for people. Uses everything before it.
 */
package io.bellwether.ingest.management;

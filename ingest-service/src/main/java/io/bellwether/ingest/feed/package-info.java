/**
 * Reads a feed document: bytes, HTTP headers and the address in, entries out.
 *
 * <p>Start at {@link io.bellwether.ingest.feed.FeedReader}; {@link io.bellwether.ingest.feed.ParseCommand} runs the same code
 * from a terminal. Pure: nothing here fetches, stores or asks the time. Uses {@code feed.xml} and nothing else of the service.
 */
package io.bellwether.ingest.feed;

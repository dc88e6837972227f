/**
 * Reads the pages of articles whose feed gives only a summary, where the feed's operator wants that.
 *
 * <p>Start at {@link io.bellwether.ingest.fulltext.PageLoop}, which reads and publishes what
 * {@link io.bellwether.ingest.fulltext.PageStore} holds back. {@code Teaser} and {@code PageSchedule} decide and are pure, as is
 * {@code PageBody}, which finds the article in a page. Uses {@code fetch}, {@code article} and {@code outbox}.
 */
package io.bellwether.ingest.fulltext;

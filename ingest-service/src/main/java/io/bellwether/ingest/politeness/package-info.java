/**
 * How often a domain may be asked, by all instances together: for feeds, pages and hubs alike.
 *
 * <p>Start at {@link io.bellwether.ingest.politeness.Politeness}; the decision is
 * {@link io.bellwether.ingest.politeness.TokenBucket}. Uses nothing but {@code metrics}.
 */
package io.bellwether.ingest.politeness;

/**
 * The feeds we are subscribed to: who they are, how they stand, and whose turn it is.
 *
 * <p>Start at {@link io.bellwether.ingest.subscription.Subscription};
 * {@link io.bellwether.ingest.subscription.SubscriptionStore} keeps them in PostgreSQL,
 * {@link io.bellwether.ingest.subscription.OpmlImport} and {@link io.bellwether.ingest.subscription.FeedResource} add them.
 * Uses {@code feed} (its lenient markup), {@code fetch} (validators), {@code schedule} and {@code metrics}.
 */
package io.bellwether.ingest.subscription;

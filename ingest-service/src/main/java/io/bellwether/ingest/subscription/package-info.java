/**
 * The feeds we are subscribed to: who they are, how they stand, and whose turn it is.
 *
 * <p>Start at {@link io.bellwether.ingest.subscription.Subscription};
 * {@link io.bellwether.ingest.subscription.SubscriptionStore} keeps them in PostgreSQL,
 * {@link io.bellwether.ingest.subscription.OpmlImport} adds those its operator begins with.
 * Uses {@code feed} (its lenient markup), {@code fetch} (validators), {@code schedule} and {@code metrics}.
 */
package io.bellwether.ingest.subscription;

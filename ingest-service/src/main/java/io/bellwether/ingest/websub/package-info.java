/**
 * Lets hubs push feeds, so that polls are only the backup: subscribes, proves that it did, takes what is pushed, and notices when
 * nothing is.
 *
 * <p>Start at {@link io.bellwether.ingest.websub.WebSub}. The states of a subscription and the ways between them are
 * {@link io.bellwether.ingest.websub.HubSubscription}, its times {@link io.bellwether.ingest.websub.HubSchedule}. The public side
 * is {@link io.bellwether.ingest.websub.CallbackResource}. Uses every feature before it.
 *
 * @see <a href="https://www.w3.org/TR/websub/">W3C WebSub</a>
 */
package io.bellwether.ingest.websub;

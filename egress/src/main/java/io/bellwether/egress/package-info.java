/**
 * The one border that every outgoing HTTP connection crosses: feeds, hubs, pages and webhooks.
 *
 * <p>Addresses come from strangers, so a connection is made only after the name was resolved and the address judged. Start at
 * {@link io.bellwether.egress.EgressGuard}. Uses nothing else of Bellwether.
 */
package io.bellwether.egress;

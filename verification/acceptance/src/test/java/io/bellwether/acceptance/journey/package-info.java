/**
 * The whole product, started as processes the way a user starts it, followed from a feed to the inbox, the receiver and the
 * page. Start at {@link io.bellwether.acceptance.journey.RunningProduct}.
 */
package io.bellwether.acceptance.journey;

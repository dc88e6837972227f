/**
 * Decides when to ask a feed again, and how it stands. Pure: no clock, no database.
 *
 * <p>Start at {@link io.bellwether.ingest.schedule.FeedSchedule}. Uses {@code feed} and {@code fetch}.
 */
package io.bellwether.ingest.schedule;

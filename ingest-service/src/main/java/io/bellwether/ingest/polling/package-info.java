/**
 * Hands due feeds to their polls, many at once, and writes down what each poll brought.
 *
 * <p>Start at {@link io.bellwether.ingest.polling.PollLoop}, then {@link io.bellwether.ingest.polling.PollLedger}. Uses every
 * feature before it.
 */
package io.bellwether.ingest.polling;

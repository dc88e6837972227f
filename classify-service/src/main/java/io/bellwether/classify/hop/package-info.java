/**
 * What every step from topic to topic has in common: read the event, do the work, write what comes of it, lay aside what can never be
 * processed.
 *
 * <p>Start at {@link io.bellwether.classify.hop.EventHop}; a step is a {@link io.bellwether.classify.hop.Hop}. Uses {@code metrics}.
 */
package io.bellwether.classify.hop;

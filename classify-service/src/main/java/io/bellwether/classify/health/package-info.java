/**
 * Whether the service is well: ready when its stream runs, and what happens when a stream thread dies.
 *
 * <p>Start at {@link io.bellwether.classify.health.StreamReadiness}. Uses nothing else of the service.
 */
package io.bellwether.classify.health;

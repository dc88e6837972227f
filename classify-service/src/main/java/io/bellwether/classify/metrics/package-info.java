/**
 * Every meter of this service, its name and its labels.
 *
 * <p>Start at {@link io.bellwether.classify.metrics.ClassifyMetrics}. Uses nothing else of the service.
 */
package io.bellwether.classify.metrics;

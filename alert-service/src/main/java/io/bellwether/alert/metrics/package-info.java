/** Every metric name and label of this service, in {@link io.bellwether.alert.metrics.AlertMetrics}. Uses nothing. */
package io.bellwether.alert.metrics;

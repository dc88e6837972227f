/** What ingest counts and times; every metric name and label is here. Any feature may use it; it uses none. */
package io.bellwether.ingest.metrics;

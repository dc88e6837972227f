/**
 * What runs Bellwether beyond one machine, held against the code: topics, ports, settings, images, metrics. Start at {@link
 * io.bellwether.acceptance.drift.Service}, which knows the names of each service in each place.
 */
package io.bellwether.acceptance.drift;

/**
 * The contract: what crosses the wire between the services and to integrators.
 *
 * <p>Start at {@link io.bellwether.events.Topics} for where things travel, then {@link io.bellwether.events.Article},
 * {@link io.bellwether.events.Mention}, {@link io.bellwether.events.Move} and {@link io.bellwether.events.Alert} for what
 * travels, and {@link io.bellwether.events.EventCodec} for how: JSON with CloudEvents 1.0 headers in the Kafka binary
 * binding. For readers elsewhere the artefact holds {@code schemas/*.json} and {@code asyncapi.yaml}. Uses nothing else of Bellwether.
 */
package io.bellwether.events;

/**
 * Decides when a feed that says it has moved is believed, and remembers where it was.
 *
 * <p>Start at {@link io.bellwether.ingest.relocation.Relocation}, the decision;
 * {@link io.bellwether.ingest.relocation.Relocations} carries it out and takes it back. Uses {@code schedule} and
 * {@code subscription}.
 */
package io.bellwether.ingest.relocation;

/**
 * Lists of feeds on their way in and out: an OPML document becomes a job whose rows any instance works off.
 *
 * <p>Start at {@link io.bellwether.ingest.management.imports.ImportResource}; {@link
 * io.bellwether.ingest.management.imports.ImportStore} keeps the jobs, {@link
 * io.bellwether.ingest.management.imports.ImportWork} does them.
 */
package io.bellwether.ingest.management.imports;

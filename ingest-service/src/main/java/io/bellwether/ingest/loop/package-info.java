/**
 * The frame of everything that goes on in the background: {@link io.bellwether.ingest.loop.Loop}. Uses nothing of ours.
 */
package io.bellwether.ingest.loop;

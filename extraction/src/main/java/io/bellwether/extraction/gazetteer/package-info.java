/**
 * Who is who: organisations, people and products with their ids and every name they go by. Written by us, in resources.
 *
 * <p>Start at {@link io.bellwether.extraction.gazetteer.Gazetteer}. Uses {@code lexicon}.
 */
package io.bellwether.extraction.gazetteer;

/**
 * Markup as feeds really write it, read into a small tree: what is broken is repaired where a careful human could read it,
 * and nothing outside the document is ever looked at.
 *
 * <p>Start at {@link io.bellwether.ingest.feed.xml.LenientXml}. Uses nothing else of Bellwether; HTML entities come from
 * jsoup's table.
 */
package io.bellwether.ingest.feed.xml;

/**
 * Tells the entries of a feed apart: which are new, which were edited, which we have; and which repeat what another feed told.
 *
 * <p>Start at {@link io.bellwether.ingest.article.ArticleLedger}, which reads, lets decide and writes. The decisions are pure:
 * {@link io.bellwether.ingest.article.ArticleIdentity} by the rules of {@link io.bellwether.ingest.article.Sameness},
 * {@code EditLimit} for edits that come too often, {@code Fingerprint} for copies. {@link io.bellwether.ingest.article.EditHistory}
 * reads what was edited. Uses {@code metrics}, {@code feed} and {@code subscription}.
 */
package io.bellwether.ingest.article;

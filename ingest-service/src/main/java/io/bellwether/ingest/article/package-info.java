/**
 * Tells the entries of a feed apart: which are new, which were edited, which we have.
 *
 * <p>Start at {@link io.bellwether.ingest.article.ArticleIdentity}, which decides and is pure;
 * {@link io.bellwether.ingest.article.ArticleText} makes plain text of an entry and
 * {@link io.bellwether.ingest.article.ArticleStore} remembers what was seen. Uses {@code feed} and {@code subscription}.
 */
package io.bellwether.ingest.article;

/**
 * What an article claims.
 *
 * <p>Start at {@link io.bellwether.classify.article.ArticleReading}, the one door to the extraction library. Uses nothing else of the
 * service.
 */
package io.bellwether.classify.article;

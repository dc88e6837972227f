/**
 * ingest-service: polls feeds and puts their articles on {@code bellwether.articles.v1}.
 *
 * <p>Start at {@link io.bellwether.ingest.IngestPipeline}. The packages in flow order, each using only those before it and
 * {@code loop} and {@code metrics}: {@code feed}, {@code politeness}, {@code fetch}, {@code schedule}, {@code subscription}, {@code article},
 * {@code outbox}, {@code fulltext}, {@code relocation}, {@code polling}, {@code websub}, {@code management}.
 */
package io.bellwether.ingest;

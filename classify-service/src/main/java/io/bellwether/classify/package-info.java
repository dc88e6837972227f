/**
 * Articles to mentions to moves, exactly once, as one Kafka Streams topology.
 *
 * <p>Start at {@link io.bellwether.classify.ClassifyPipeline}, the table of contents. The packages in flow order: {@code hop} (what
 * every step of the way has in common: read, work, write, lay aside), {@code article} (what an article claims), {@code mention} (claims
 * as events, over the revisions of an article), {@code move} (mentions folded into moves), {@code health}. Each uses only those before
 * it, and {@code metrics}.
 */
package io.bellwether.classify;

/**
 * Who predicts: the extractor of this build, readers that have not seen the item, a file, or any command.
 *
 * <p>Start at {@link io.bellwether.evaluation.reading.Reader}. Uses {@code item}.
 */
package io.bellwether.evaluation.reading;

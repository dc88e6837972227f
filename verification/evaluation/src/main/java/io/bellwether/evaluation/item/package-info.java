/**
 * What is labelled and what is predicted, as they lie in files, a JSON object a line.
 *
 * <p>Start at {@link io.bellwether.evaluation.item.Item}. Uses {@code events} for its JSON mapping.
 */
package io.bellwether.evaluation.item;

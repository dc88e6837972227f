/**
 * An article that somebody pastes, read at once: {@code POST /extract} for programs, a page for people. Nothing of it is kept or
 * told on.
 *
 * <p>Start at {@link io.bellwether.classify.pasted.PastedArticles}. Uses {@code metrics} and the extraction library.
 */
package io.bellwether.classify.pasted;

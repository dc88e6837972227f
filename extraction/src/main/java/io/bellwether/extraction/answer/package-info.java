/**
 * An article as somebody hands it in, and what is answered: the JSON that the command and the service share, and where in the text
 * the words of a claim stand.
 *
 * <p>Start at {@link io.bellwether.extraction.answer.Answer}. Uses {@code claim} and the root package.
 */
package io.bellwether.extraction.answer;

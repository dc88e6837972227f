/**
 * Text to claims: who moves, from where, to where, as what, and how sure the article is. Pure Java, thread-safe, no network.
 *
 * <p>Start at {@link io.bellwether.extraction.Extractor}. The way of a text, a package a step: {@code text} (clean text,
 * sentences, tokens), {@code lexicon} and {@code gazetteer} (the words we know), {@code gate} (which sentences are worth a look),
 * {@code tag} (people, organisations and posts in a sentence), {@code frame} (one move as one sentence tells it), {@code claim}
 * (the article as a whole). {@code cli} is the command.
 */
package io.bellwether.extraction;

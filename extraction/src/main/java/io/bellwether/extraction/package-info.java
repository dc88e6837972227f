/**
 * Text to claims: who moves, from where, to where, as what, and how sure the article is. Thread-safe, no network.
 *
 * <p>Start at {@link io.bellwether.extraction.Extractor}. The way of a text, a package a step: {@code text} (clean text,
 * sentences, tokens), {@code lexicon} and {@code gazetteer} (the words we know), {@code gate} (which sentences are worth a look),
 * {@code tag} (people, organisations and posts in a sentence), {@code reader} (what a trained reader marks, in articles that are
 * worth its time), {@code frame} (one move as one sentence tells it by the rules), {@code claim} (the article as a whole, and both
 * readings made one), {@code career} (what it tells of its movers besides), {@code answer} (the JSON of it). {@code cli} is the command.
 */
package io.bellwether.extraction;

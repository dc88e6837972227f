package io.bellwether.extraction.claim;

import io.bellwether.events.Quote;
import io.bellwether.extraction.frame.FrameReader;
import io.bellwether.extraction.gate.Gate;
import io.bellwether.extraction.gazetteer.Gazetteer;
import io.bellwether.extraction.lexicon.Lexicon;
import io.bellwether.extraction.reader.MoveModel;
import io.bellwether.extraction.reader.Reading;
import io.bellwether.extraction.reader.Span;
import io.bellwether.extraction.tag.TaggedSentence;
import io.bellwether.extraction.tag.Tagger;
import io.bellwether.extraction.text.Sentence;
import io.bellwether.extraction.text.Sentences;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An article's clean title and text to its claims: sentences, gate, names; then the model where it is worth its time, and the
 * rules; then both made one. Thread-safe.
 */
public final class ArticleReader {
    /** As many sentences of an article as are looked at closely; news is told long before. */
    private static final int MAX_SENTENCES = 400;

    /** Less likely claims than this are none: they would only fill the lists of those who look through candidates. */
    private static final double LEAST = 0.25;

    private final Gate gate;
    private final Tagger tagger;
    private final Genre genre;
    private final RuleReading rules;
    private final MoveModel model;
    private final Union union;

    public ArticleReader(Lexicon lexicon, Gazetteer gazetteer, FrameReader reader, MoveModel model) {
        this.gate = new Gate(lexicon);
        this.tagger = new Tagger(lexicon, gazetteer);
        this.genre = new Genre(lexicon);
        this.rules = new RuleReading(reader, new Agreement(lexicon, gazetteer));
        this.model = model;
        this.union = new Union(Likelihood.load(), gazetteer);
    }

    public List<Claim> read(String title, String text) {
        return weigh(title, text).stream()
                .filter(claim -> claim.confidence() >= LEAST)
                .toList();
    }

    /** However unlikely: what the weights are fitted on. */
    public List<Claim> weigh(String title, String text) {
        List<Sentence> sentences = sentences(title, text);
        Genre.Pastime pastime = genre.of(sentences);
        if (pastime.isAll()) {
            return List.of();
        }
        List<TaggedSentence> open = tag(sentences, gate::opensFor);
        List<TaggedSentence> named = complete(open, List.of());
        boolean byRules = !rules.claims(named).isEmpty();
        if (!byRules && !Prospect.isIn(named)) {
            return List.of();
        }
        List<Reading> readings = new Windows(model, title, text).read(named, byRules);
        return read(sentences, open, readings, new Union.Setting(title, move(readings), pastime.share()));
    }

    private List<Claim> read(
            List<Sentence> sentences, List<TaggedSentence> open, List<Reading> readings, Union.Setting setting) {
        List<TaggedSentence> marked =
                tag(sentences, sentence -> !gate.opensFor(sentence) && isMarked(sentence, readings));
        // What only the model marked is not news to the rules: they would take the career for it.
        List<Claim> byRules = rules.claims(complete(open, readings));
        List<TaggedSentence> all = Stream.concat(open.stream(), marked.stream()).toList();
        return union.of(setting, Candidates.of(readings, complete(all, readings)), byRules);
    }

    private static double move(List<Reading> readings) {
        return readings.stream().mapToDouble(Reading::move).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /** What the rules alone make of it: for their own tests, and to measure what the model adds. */
    public List<Claim> readByRules(String title, String text) {
        List<Sentence> sentences = sentences(title, text);
        return genre.of(sentences).isAll()
                ? List.of()
                : rules.claims(complete(tag(sentences, gate::opensFor), List.of()));
    }

    private static List<Sentence> sentences(String title, String text) {
        return Stream.concat(
                        Sentences.of(title, Quote.Field.TITLE).stream(), Sentences.of(text, Quote.Field.TEXT).stream())
                .toList();
    }

    private List<TaggedSentence> tag(List<Sentence> sentences, Predicate<Sentence> wanted) {
        return sentences.stream()
                .filter(wanted)
                .limit(MAX_SENTENCES)
                .map(tagger::tag)
                .toList();
    }

    private static boolean isMarked(Sentence sentence, List<Reading> readings) {
        return readings.stream().flatMap(Reading::spans).anyMatch(span -> isIn(span, sentence));
    }

    private static boolean isIn(Span span, Sentence sentence) {
        return span.overlaps(sentence.field(), sentence.start(), sentence.end());
    }

    private static List<TaggedSentence> complete(List<TaggedSentence> tagged, List<Reading> readings) {
        NameBook names = new NameBook();
        tagged.forEach(names::note);
        readings.stream()
                .flatMap(reading -> reading.movers().stream())
                .forEach(mover -> names.noteMover(mover.name().text()));
        names.settle();
        return tagged.stream().map(names::complete).toList();
    }
}

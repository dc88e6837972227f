package io.bellwether.extraction.claim;

import io.bellwether.events.Quote;
import io.bellwether.extraction.reader.MoveModel;
import io.bellwether.extraction.reader.Reading;
import io.bellwether.extraction.tag.TaggedSentence;
import io.bellwether.extraction.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of an article that the model reads, each with the headline: the opening, and farther down where a sentence tells news
 * of somebody. A bounded number, however long the article.
 */
final class Windows {
    /** A roundup of a page is read to its end; what stands beyond is background or another list. */
    private static final int MOST = 4;

    /** How much less the model's word counts behind the opening, as a logit: what stands there is mostly background. */
    private static final double FARTHER_DOWN = 2;

    private static final double SOMETHING_ELSE = -3;

    private final MoveModel model;
    private final String title;
    private final String text;

    Windows(MoveModel model, String title, String text) {
        this.model = model;
        this.title = title;
        this.text = text;
    }

    /**
     * @param sentences those that are worth a close look, in order, with their names completed
     * @param byRules   whether the rules see a move anywhere: else a page whose opening is plainly about something else is not
     *                  read farther
     */
    List<Reading> read(List<TaggedSentence> sentences, boolean byRules) {
        List<Reading> readings = new ArrayList<>();
        Reading opening = model.read(title, text, 0, text.length());
        readings.add(opening);
        if (!byRules && opening.move() < SOMETHING_ELSE) {
            return readings;
        }
        int end = opening.end();
        for (TaggedSentence tagged : sentences) {
            Sentence sentence = tagged.sentence();
            if (readings.size() < MOST && sentence.end() > end && isOfText(sentence) && Prospect.tells(tagged)) {
                Reading reading = model.read(title, text, Math.max(end, sentence.start()), text.length());
                readings.add(reading.lessLikely(FARTHER_DOWN));
                end = Math.max(reading.end(), sentence.end());
            }
        }
        return readings;
    }

    private static boolean isOfText(Sentence sentence) {
        return sentence.field() == Quote.Field.TEXT;
    }
}

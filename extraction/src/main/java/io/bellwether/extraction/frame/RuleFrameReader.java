package io.bellwether.extraction.frame;

import io.bellwether.extraction.lexicon.Lexicon;
import io.bellwether.extraction.lexicon.Trigger;
import io.bellwether.extraction.lexicon.Trigger.Form;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.tag.TaggedSentence;
import io.bellwether.extraction.text.Shape;
import io.bellwether.extraction.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads a sentence by rules: each trigger goes to the rule of its act. */
public final class RuleFrameReader implements FrameReader {
    /** More moves than any roundup tells in one sentence; what a list of ten thousand names may cost. */
    private static final int MAX_FRAMES = 40;

    private final ArrivalRule arrival;
    private final AppointmentRule appointment;
    private final DepartureRule departure;
    private final SuccessionRule succession;
    private final NounRule noun;
    private final FoundingRule founding;
    private final DeathRule death;

    public RuleFrameReader(Lexicon lexicon) {
        Certainty certainty = new Certainty(lexicon);
        this.arrival = new ArrivalRule(certainty);
        this.appointment = new AppointmentRule(certainty);
        this.departure = new DepartureRule(certainty);
        this.succession = new SuccessionRule(certainty);
        this.noun = new NounRule(certainty);
        this.founding = new FoundingRule(certainty);
        this.death = new DeathRule(certainty);
    }

    @Override
    public List<Frame> read(TaggedSentence sentence, Focus focus) {
        List<Frame> frames = new ArrayList<>();
        Clause clause = new Clause(sentence, focus);
        for (int i = 0; i < clause.size() && frames.size() < MAX_FRAMES; i++) {
            Trigger trigger = clause.at(i).trigger();
            if (trigger != null && !isBackground(clause, i) && !Idioms.isOther(clause, i)) {
                List<Frame> told = new ArrayList<>(2);
                rule(trigger).read(clause, i, told);
                told.forEach(frame -> addWithOthers(clause, frame, frames));
            }
        }
        return frames;
    }

    /** Whether some word of the sentence tells a move, and neither an idiom nor what was years ago. */
    public static boolean tellsOfMoves(TaggedSentence sentence) {
        Clause clause = new Clause(sentence, Focus.NONE);
        for (int i = 0; i < clause.size(); i++) {
            if (clause.at(i).trigger() != null && !isBackground(clause, i) && !Idioms.isOther(clause, i)) {
                return true;
            }
        }
        return false;
    }

    /** {@code A and B join Y}: the same of each, from where each comes. */
    private static void addWithOthers(Clause clause, Frame frame, List<Frame> frames) {
        frames.add(frame);
        int person = clause.indexOf(frame.person());
        if (person < 0 || !frame.person().is(ChunkType.PERSON)) {
            return;
        }
        for (int other : Coordination.others(clause, person)) {
            frames.add(frame.of(clause.at(other), Affiliations.of(clause, other)));
        }
    }

    private Rule rule(Trigger trigger) {
        if (trigger.form() == Form.NOUN) {
            return noun;
        }
        return switch (trigger.act()) {
            case ARRIVE, RETURN -> arrival;
            case ASSUME -> succession;
            case APPOINT, POACH, PROMOTE -> appointment;
            case LEAVE, OUST, RETIRE -> departure;
            case FOUND -> founding;
            case DIE -> death;
        };
    }

    /** {@code left in 2019}, {@code joined ten years ago}: what was, not what is news. */
    private static boolean isBackground(Clause clause, int trigger) {
        Form form = clause.at(trigger).trigger().form();
        if (form != Form.PAST && form != Form.PARTICIPLE && form != Form.GERUND) {
            return false;
        }
        List<Token> tokens = clause.sentence().tokens();
        for (int i = Math.max(1, clause.at(trigger).from() - 10);
                i < clause.at(trigger).from();
                i++) {
            if ((tokens.get(i).is("ago") && tokens.get(i - 1).lower().startsWith("year"))
                    || (tokens.get(i).is("still") && form != Form.GERUND)) {
                return true;
            }
        }
        int end = Math.min(tokens.size(), clause.at(trigger).to() + 14);
        for (int i = clause.at(trigger).to(); i < end; i++) {
            boolean year = isYear(tokens.get(i))
                    && i > 0
                    && (tokens.get(i - 1).is("in")
                            || tokens.get(i - 1).is("since")
                            || tokens.get(i - 1).is("until"));
            boolean ago = tokens.get(i).is("ago")
                    && i > 1
                    && (tokens.get(i - 1).lower().startsWith("year")
                            || tokens.get(i - 1).lower().startsWith("decade"));
            if (year || ago) {
                return true;
            }
            if (tokens.get(i).is(";")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isYear(Token token) {
        return token.shape() == Shape.NUMBER
                && token.text().length() == 4
                && (token.text().startsWith("19") || token.text().startsWith("20"));
    }
}

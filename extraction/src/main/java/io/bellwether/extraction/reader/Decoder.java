package io.bellwether.extraction.reader;

import io.bellwether.events.Kind;
import io.bellwether.events.Quote;
import io.bellwether.events.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Scores to spans: the likeliest tag of each word, and neighbours of one tag together. */
final class Decoder {
    /** As the model numbers them; {@code training/labels.py} has the same lists. */
    private static final List<Kind> KINDS = List.of(
            Kind.JOINS,
            Kind.POACHED,
            Kind.APPOINTED,
            Kind.PROMOTED,
            Kind.LEAVES,
            Kind.RETIRES,
            Kind.RETURNS,
            Kind.BOARD,
            Kind.FOUNDS,
            Kind.DIES);

    private static final List<Status> STATUSES =
            List.of(Status.CONFIRMED, Status.REPORTED, Status.RUMOUR, Status.DENIED);

    private final String title;
    private final String text;
    private final Encoding encoding;
    private final Scores scores;
    private final List<Mover> movers = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();

    private Decoder(String title, String text, Encoding encoding, Scores scores) {
        this.title = title;
        this.text = text;
        this.encoding = encoding;
        this.scores = scores;
    }

    static Reading decode(String title, String text, Encoding encoding, Scores scores) {
        return new Decoder(title, text, encoding, scores).read();
    }

    private Reading read() {
        int at = 0;
        while (at < encoding.words().size()) {
            Tag tag = Tag.of(best(tagsOf(at)));
            at = tag == null ? at + 1 : take(tag, at);
        }
        return new Reading(scores.move(), movers, slots, encoding.end());
    }

    /** @return the word past the span */
    private int take(Tag tag, int from) {
        Encoding.Word first = encoding.words().get(from);
        int to = from + 1;
        while (to < encoding.words().size()
                && best(tagsOf(to)) == tag.further()
                && encoding.words().get(to).field() == first.field()
                && !breaksLine(encoding.words().get(to - 1), encoding.words().get(to))) {
            to++;
        }
        Span span = span(tag, first, encoding.words().get(to - 1).end());
        if (tag == Tag.MOVER) {
            movers.add(new Mover(
                    span,
                    from,
                    likelihoods(Kind.class, KINDS, scores.kinds()[first.piece()]),
                    likelihoods(Status.class, STATUSES, scores.statuses()[first.piece()])));
        } else {
            slots.add(new Slot(Slot.Side.valueOf(tag.name()), span, from));
        }
        return to;
    }

    /** A name does not go on in the next line. */
    private boolean breaksLine(Encoding.Word one, Encoding.Word next) {
        String field = one.field() == Quote.Field.TITLE ? title : text;
        return field.substring(one.end(), next.start()).indexOf('\n') >= 0;
    }

    private Span span(Tag tag, Encoding.Word first, int end) {
        double[] likely = softmax(scores.tags()[first.piece()]);
        String field = first.field() == Quote.Field.TITLE ? title : text;
        return new Span(
                first.field(),
                first.start(),
                end,
                field.substring(first.start(), end),
                likely[tag.first()] + likely[tag.further()]);
    }

    private float[] tagsOf(int word) {
        return scores.tags()[encoding.words().get(word).piece()];
    }

    private static int best(float[] logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        return best;
    }

    private static <E extends Enum<E>> Map<E, Double> likelihoods(Class<E> type, List<E> order, float[] logits) {
        double[] likely = softmax(logits);
        Map<E, Double> map = new EnumMap<>(type);
        for (int i = 0; i < likely.length; i++) {
            map.put(order.get(i), likely[i]);
        }
        return map;
    }

    private static double[] softmax(float[] logits) {
        double[] likely = new double[logits.length];
        double highest = logits[best(logits)];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            likely[i] = Math.exp(logits[i] - highest);
            sum += likely[i];
        }
        for (int i = 0; i < logits.length; i++) {
            likely[i] /= sum;
        }
        return likely;
    }
}

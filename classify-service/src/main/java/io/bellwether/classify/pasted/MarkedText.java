package io.bellwether.classify.pasted;

import io.bellwether.events.Quote;
import io.bellwether.extraction.answer.Highlight;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A text in pieces, each with what it says.
 *
 * @param pieces in order, together the text
 */
public record MarkedText(List<Piece> pieces) {

    /**
     * A stretch of the text.
     *
     * @param text   word for word
     * @param slot   what it says of a move, a word of {@link Highlight.Slot}; empty for nothing
     * @param quoted whether it belongs to a sentence that a move rests on
     */
    public record Piece(String text, String slot, boolean quoted) {}

    /** Where highlights of one field overlap, the earlier wins. */
    static MarkedText of(String text, Quote.Field field, List<Highlight> all) {
        List<Highlight> highlights =
                all.stream().filter(highlight -> highlight.field() == field).toList();
        TreeSet<Integer> borders = new TreeSet<>(List.of(0, text.length()));
        highlights.forEach(highlight -> borders.addAll(List.of(highlight.start(), highlight.end())));
        List<Piece> pieces = new ArrayList<>();
        for (Integer from = 0; from < text.length(); from = borders.higher(from)) {
            pieces.add(piece(text, from, borders.higher(from), highlights));
        }
        return new MarkedText(List.copyOf(pieces));
    }

    private static Piece piece(String text, int from, int to, List<Highlight> highlights) {
        List<Highlight> here = highlights.stream()
                .filter(highlight -> highlight.start() <= from && to <= highlight.end())
                .toList();
        String slot = here.stream()
                .filter(highlight -> !highlight.isQuote())
                .map(highlight -> highlight.slot().word())
                .findFirst()
                .orElse("");
        return new Piece(text.substring(from, to), slot, here.stream().anyMatch(Highlight::isQuote));
    }
}

package io.bellwether.classify.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.classify.pasted.MarkedText.Piece;
import io.bellwether.events.Quote.Field;
import io.bellwether.extraction.answer.Highlight;
import io.bellwether.extraction.answer.Highlight.Slot;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void aTextWithoutHighlightsIsOnePiece() {
        assertThat(MarkedText.of("Quiet.", Field.TEXT, List.of()).pieces())
                .containsExactly(new Piece("Quiet.", "", false));
    }

    @Test
    void anEmptyTextHasNone() {
        assertThat(MarkedText.of("", Field.TEXT, List.of()).pieces()).isEmpty();
    }

    @Test
    void whatASentenceSaysIsMarkedInIt() {
        var marked = MarkedText.of(
                "So: Ada joins X. Yes.",
                Field.TEXT,
                List.of(
                        new Highlight(Slot.QUOTE, Field.TEXT, 4, 16),
                        new Highlight(Slot.PERSON, Field.TEXT, 4, 7),
                        new Highlight(Slot.TO, Field.TEXT, 14, 15),
                        new Highlight(Slot.FROM, Field.TITLE, 0, 3)));

        assertThat(marked.pieces())
                .containsExactly(
                        new Piece("So: ", "", false),
                        new Piece("Ada", "person", true),
                        new Piece(" joins ", "", true),
                        new Piece("X", "to", true),
                        new Piece(".", "", true),
                        new Piece(" Yes.", "", false));
    }

    @Test
    void ofTwoThatOverlapTheEarlierWins() {
        var marked = MarkedText.of(
                "Ada Lind",
                Field.TITLE,
                List.of(new Highlight(Slot.PERSON, Field.TITLE, 0, 8), new Highlight(Slot.TO, Field.TITLE, 4, 8)));

        assertThat(marked.pieces()).extracting(Piece::slot).containsExactly("person", "person");
    }
}

package io.bellwether.extraction.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Kind;
import io.bellwether.events.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MoveModelTest {
    private static final MoveModel MODEL = MoveModel.load();
    private static final String TITLE = "Marta Kessling leaves Cohere to join Anthropic as research director";
    private static final String TEXT =
            "Marta Kessling has joined Anthropic as research director, the company said on Monday. She led a team at Cohere.";

    private static Reading read(String title, String text) {
        return MODEL.read(title, text, 0, text.length());
    }

    @Test
    void aPlainMoveIsSeenWithItsWords() {
        Reading reading = read(TITLE, TEXT);

        assertThat(reading.move()).isPositive();
        assertThat(reading.movers()).extracting(mover -> mover.name().text()).contains("Marta Kessling");
        assertThat(reading.slots()).extracting(slot -> slot.name().text()).contains("Anthropic");
    }

    @Test
    void itsKindAndItsStatusAreTheLikeliest() {
        Mover mover = read(TITLE, TEXT).movers().getFirst();

        assertThat(likeliest(mover.kinds())).isEqualTo(Kind.JOINS);
        assertThat(likeliest(mover.statuses())).isEqualTo(Status.CONFIRMED);
        assertThat(mover.kinds().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isBetween(0.999, 1.001);
    }

    private static <E> E likeliest(Map<E, Double> likely) {
        return likely.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    @Test
    void spansAreWhereTheySay() {
        read(TITLE, TEXT).spans().forEach(span -> {
            String field = span.field() == io.bellwether.events.Quote.Field.TITLE ? TITLE : TEXT;
            assertThat(field.substring(span.start(), span.end())).isEqualTo(span.text());
        });
    }

    @Test
    void ordinaryNewsIsNoMove() {
        assertThat(read("Harbour ferry back in service after repairs", "The ferry sails twice an hour again.")
                        .move())
                .isNegative();
    }

    @Test
    void onlyWhatIsAskedForIsRead() {
        String text = "The ferry sails. Marta Kessling has joined Anthropic.";

        assertThat(MODEL.read("", text, 0, 16).movers()).isEmpty();
    }

    @Test
    void nothingIsReadAsNothing() {
        assertThat(read("", "").movers()).isEmpty();
    }

    /** Also beside other readings: what a text is read as depends on nothing but the text. */
    @Test
    void manyThreadsReadTheSame() throws Exception {
        Reading alone = read(TITLE, TEXT);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Reading>> readings = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> {
                        read("Entry " + i, "Something of another length. ".repeat(i % 7));
                        return read(TITLE, TEXT);
                    }))
                    .toList();
            for (Future<Reading> reading : readings) {
                assertThat(reading.get()).isEqualTo(alone);
            }
        }
    }
}

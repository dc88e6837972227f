package io.bellwether.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.LabelledMove;
import io.bellwether.events.Kind;
import io.bellwether.events.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The gold set is worth its name: labels that could be right, of every kind, and enough that only looks like a move. */
class GoldTest {
    private static final List<Item> ITEMS = Gold.items();
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::word).toList();
    private static final List<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::word).toList();

    @Test
    void thereAreEnough() {
        assertThat(ITEMS).hasSizeGreaterThanOrEqualTo(200);
        assertThat(ITEMS)
                .filteredOn(item -> !item.isMove() && "hard".equals(item.difficulty()))
                .hasSizeGreaterThanOrEqualTo(80);
    }

    @Test
    void everyItemHasAnIdOfItsOwn() {
        assertThat(ITEMS).extracting(Item::id).doesNotHaveDuplicates();
    }

    @Test
    void anItemTellsOfAMoveOrItDoesNot() {
        assertThat(ITEMS)
                .allSatisfy(item -> assertThat(item.moves().stream().anyMatch(move -> !move.optional()))
                        .as(item.id())
                        .isEqualTo(item.isMove()));
    }

    @Test
    void labelsAreWordsOfTheClosedLists() {
        assertThat(moves()).allSatisfy(move -> {
            assertThat(KINDS).contains(move.kind()).containsAll(move.kindOk());
            assertThat(STATUSES).contains(move.status()).containsAll(move.statusOk());
        });
    }

    /** Only what is written can be read. */
    @Test
    void whatIsRequiredStandsInTheItem() {
        assertThat(ITEMS)
                .allSatisfy(item -> assertThat(item.required())
                        .as(item.id())
                        .allSatisfy(move -> assertThat(item.title() + " " + item.text())
                                .contains(Stream.concat(Stream.of(move.person()), move.personAliases().stream())
                                        .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                                        .findFirst()
                                        .orElseThrow())));
    }

    @Test
    void everyKindAndStatusIsThere() {
        assertThat(moves().map(LabelledMove::kind)).containsAll(KINDS);
        assertThat(moves().map(LabelledMove::status)).containsAll(STATUSES);
    }

    @Test
    void everyHardItemSaysWhy() {
        assertThat(ITEMS)
                .filteredOn(item -> Objects.equals(item.difficulty(), "hard"))
                .allSatisfy(item -> assertThat(item.hard()).as(item.id()).isNotBlank());
    }

    /** What a model was trained on says nothing of what it can read. */
    @Test
    void noneIsTrainedOn() throws IOException {
        Path training = Repository.holding(Path.of("")).resolve("extraction/training");
        try (Stream<Path> files = Files.walk(training)) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(py|jsonl)"))
                            .toList())
                    .isNotEmpty()
                    .allSatisfy(file -> {
                        String trained = Files.readString(file);
                        assertThat(ITEMS).extracting(Item::title).noneMatch(trained::contains);
                    });
        }
    }

    private static Stream<LabelledMove> moves() {
        return ITEMS.stream().flatMap(item -> item.moves().stream());
    }
}

package io.bellwether.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Change;
import io.bellwether.ingest.article.HeldEdit.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditLimitTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest(name = "published {0}, waiting {1}: {2} is told: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // what was published and how long ago, what waits and since when, the edit
                "A PT5H                  | -       | B | true",
                "A PT5H, B PT1H          | -       | C | true",
                // to and fro
                "A PT5H, B PT1H          | -       | A | false",
                "A PT5H, B PT1H          | A PT59M | A | false",
                "A PT5H, B PT1H          | A PT1H  | A | true",
                "A PT5H, B PT1H          | C PT9H  | A | false",
                // what was said long ago may be said again
                "A PT25H, B PT1H         | -       | A | true",
            })
    void anEdit(String published, String waiting, String edit, boolean told) {
        assertThat(EditLimit.allows(edits(published), waiting(waiting), edit, NOW))
                .isEqualTo(told);
    }

    @Test
    void afterTenOfADayTheNextWaitsUntilThingsAreQuiet() {
        List<Edit> ten = IntStream.rangeClosed(1, EditLimit.MOST)
                .mapToObj(number -> edit(number, "text " + number, Duration.ofHours(2)))
                .toList();

        assertThat(EditLimit.allows(ten.subList(1, 10), null, "new", NOW)).isTrue();
        assertThat(EditLimit.allows(ten, null, "new", NOW)).isFalse();
        assertThat(EditLimit.allows(ten, new Waiting("new", NOW.minus(EditLimit.QUIET)), "new", NOW))
                .isTrue();
        assertThat(EditLimit.allows(ten, new Waiting("newer", NOW.minus(EditLimit.QUIET)), "new", NOW))
                .isFalse();
        assertThat(EditLimit.allows(ten, null, "new", NOW.plus(EditLimit.DAY))).isTrue();
    }

    @Property(tries = 200)
    void howeverATextFlapsItsRevisionsOfADayAreFew(
            @ForAll @Size(min = 50, max = 1200) List<@IntRange(max = 30) Integer> texts) {
        List<Edit> published = published(texts);

        assertThat(published)
                .allSatisfy(edit -> assertThat(published)
                        .filteredOn(other -> !other.at().isBefore(edit.at())
                                && other.at().isBefore(edit.at().plus(EditLimit.DAY)))
                        .hasSizeLessThanOrEqualTo(EditLimit.MOST + 24));
    }

    @Property(tries = 100)
    void aTextThatIsQuietInTheEndIsToldInTheEnd(
            @ForAll @Size(min = 1, max = 100) List<@IntRange(max = 3) Integer> texts) {
        List<Integer> thenQuiet = new ArrayList<>(texts);
        thenQuiet.addAll(Collections.nCopies(13, texts.getLast()));

        assertThat(published(thenQuiet).getLast().content()).isEqualTo("text " + texts.getLast());
    }

    /** What is published of a text that says one of a few things at each poll, every five minutes. */
    private static List<Edit> published(List<Integer> texts) {
        List<Edit> published = new ArrayList<>(List.of(new Edit(1, NOW, Set.of(), "text 0")));
        Waiting waiting = null;
        Instant now = NOW;
        for (int text : texts) {
            now = now.plus(Duration.ofMinutes(5));
            String content = "text " + text;
            if (content.equals(published.getLast().content())) {
                waiting = null;
            } else if (EditLimit.allows(published, waiting, content, now)) {
                published.add(new Edit(published.size() + 1, now, Set.of(Change.TEXT), content));
                waiting = null;
            } else if (waiting == null || !waiting.content().equals(content)) {
                waiting = new Waiting(content, now);
            }
        }
        return published;
    }

    private static List<Edit> edits(String published) {
        String[] each = published.split(", ");
        return IntStream.range(0, each.length)
                .mapToObj(i -> {
                    String[] parts = each[i].strip().split(" ");
                    return edit(i + 1, parts[0], Duration.parse(parts[1]));
                })
                .toList();
    }

    private static Edit edit(int revision, String content, Duration ago) {
        return new Edit(revision, NOW.minus(ago), Set.of(), content);
    }

    private static Waiting waiting(String waiting) {
        if (waiting == null) {
            return null;
        }
        String[] parts = waiting.split(" ");
        return new Waiting(parts[0], NOW.minus(Duration.parse(parts[1])));
    }
}

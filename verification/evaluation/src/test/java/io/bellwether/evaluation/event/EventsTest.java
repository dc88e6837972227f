package io.bellwether.evaluation.event;

import static io.bellwether.evaluation.item.Labels.inStory;
import static io.bellwether.evaluation.item.Labels.item;
import static io.bellwether.evaluation.item.Labels.move;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.score.Failure;
import io.bellwether.evaluation.score.Score;
import io.bellwether.events.Evidence;
import io.bellwether.events.Kind;
import io.bellwether.events.Mention.ArticleRef;
import io.bellwether.events.Move;
import io.bellwether.events.Person;
import io.bellwether.events.Slug;
import io.bellwether.events.Status;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventsTest {
    private static final Instant DAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final List<Item> ITEMS = List.of(
            inStory(item("a1", move("Ada Moreno").to("OpenAI")), "ada"),
            inStory(item("a2", move("A. Moreno").to("OpenAI"), move("Ben Ito").optional()), "ada"),
            inStory(item("b1", move("Ben Ito").to("xAI")), "ben"),
            inStory(item("b2", move("Ben Ito").to("xAI")), "ben"),
            item("c", move("Cleo Marsh").to("IBM")));

    /** A move that stands, on those articles. */
    private static Move stands(String person, boolean candidate, String... articles) {
        List<Evidence> evidence = Arrays.stream(articles)
                .map(article -> new Evidence(
                        article,
                        new ArticleRef(article, "", "", null),
                        null,
                        Kind.JOINS,
                        Status.CONFIRMED,
                        "",
                        0.9,
                        DAY,
                        DAY))
                .toList();
        return Move.begin(String.join("+", articles))
                .person(new Person(Slug.of(person), person, person))
                .kind(Kind.JOINS)
                .status(Status.CONFIRMED)
                .confidence(0.9)
                .candidate(candidate)
                .evidence(evidence)
                .build();
    }

    private static List<String> shares(Events events) {
        return events.scores().stream().map(EventsTest::share).toList();
    }

    private static String share(Score score) {
        return (int) score.part() + " of " + (int) score.whole();
    }

    @Test
    void oneMoveAnEvent() {
        Events events = Events.of(
                ITEMS, List.of(stands("Ada Moreno", false, "a1", "a2"), stands("Ben Ito", false, "b1", "b2")));

        assertThat(shares(events)).containsExactly("2 of 2", "2 of 2", "2 of 2");
        assertThat(events.failures()).isEmpty();
    }

    @Test
    void twoMovesOfOneEventAreOneTooMany() {
        Events events = Events.of(ITEMS, List.of(stands("Ada Moreno", false, "a1"), stands("Moreno", false, "a2")));

        assertThat(shares(events)).containsExactly("1 of 2", "0 of 1", "0 of 1");
        assertThat(events.failures()).containsExactly(new Failure(Failure.Sort.SEVERAL_MOVES, "ada", "Ada Moreno"));
    }

    @Test
    void aCandidateAlertsNobody() {
        Events events = Events.of(ITEMS, List.of(stands("Ada Moreno", false, "a1"), stands("Moreno", true, "a2")));

        assertThat(shares(events)).containsExactly("1 of 2", "1 of 1", "0 of 0");
        assertThat(events.moves()).isEqualTo(1);
    }

    @Test
    void aMoveThatHoldsTwoStoriesIsMixed() {
        Item another = inStory(item("d", move("Ben Ito").from("xAI")), "ben-again");

        Events events = Events.of(
                Stream.concat(ITEMS.stream(), Stream.of(another)).toList(),
                List.of(stands("Ben Ito", false, "b1", "b2", "d")));

        assertThat(events.mixed()).isEqualTo(1);
        assertThat(events.failures()).extracting(Failure::sort).containsExactly(Failure.Sort.SEVERAL_STORIES);
    }

    @Test
    void backgroundThatTellsItAgainIsNoOtherStory() {
        Events events = Events.of(ITEMS, List.of(stands("Ben Ito", false, "a2", "b1", "b2")));

        assertThat(events.mixed()).isZero();
    }
}

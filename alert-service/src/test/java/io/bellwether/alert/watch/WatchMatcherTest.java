package io.bellwether.alert.watch;

import static io.bellwether.alert.watch.Match.Criterion.KIND;
import static io.bellwether.alert.watch.Match.Criterion.ORGANIZATION;
import static io.bellwether.alert.watch.Match.Criterion.PERSON;
import static io.bellwether.alert.watch.Match.Criterion.STATUS;
import static io.bellwether.alert.watch.Match.Criterion.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.alert.watch.Match.Criterion;
import io.bellwether.alert.watch.Match.Matched;
import io.bellwether.alert.watch.Match.Missed;
import io.bellwether.alert.world.Story;
import io.bellwether.events.Kind;
import io.bellwether.events.Move;
import io.bellwether.events.Organization;
import io.bellwether.events.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which moves are for which watches, and why. */
class WatchMatcherTest {
    private static final Story STORY = Story.of("Andrej Karpathy")
            .from("Tesla")
            .to("Anthropic")
            .as("Head of Pretraining")
            .told("Anthropic hires Karpathy", "https://daily.example/1", "He will build large language models there.");
    private static final Move MOVE = STORY.reported();

    @Test
    void a_person_is_met_by_id() {
        matches(watch().people("andrej-karpathy"), "you watch Andrej Karpathy");
        misses(watch().people("ilya-sutskever"), PERSON);
        matches(watch().people("ilya-sutskever", "andrej-karpathy"), "you watch Andrej Karpathy");
    }

    @Test
    void an_organization_is_met_on_the_side_asked_for() {
        matches(watch().organizations("anthropic"), "you watch Anthropic");
        matches(watch().organizations("tesla"), "you watch Tesla");
        misses(watch().organizations("openai"), ORGANIZATION);
        matches(watch().organizations("anthropic").direction(Direction.ARRIVALS), "you watch Anthropic for arrivals");
        misses(watch().organizations("anthropic").direction(Direction.DEPARTURES), ORGANIZATION);
        matches(watch().organizations("tesla").direction(Direction.DEPARTURES), "you watch Tesla for departures");
        misses(watch().organizations("tesla").direction(Direction.ARRIVALS), ORGANIZATION);
    }

    @Test
    void an_organization_known_under_another_id_is_met_by_the_slug_of_its_name() {
        Move move = with(new Organization("deepmind", "Google DeepMind", "DeepMind"));

        assertThat(WatchMatcher.match(watch().organizations("google-deepmind").build(), move))
                .isInstanceOf(Matched.class);
        assertThat(WatchMatcher.match(watch().organizations("deepmind").build(), move))
                .isInstanceOf(Matched.class);
    }

    @Test
    void a_kind_is_one_of_those_asked_for() {
        matches(watch().kinds(Kind.JOINS, Kind.BOARD), "you watch moves of the kind “joins”");
        misses(watch().kinds(Kind.BOARD), KIND);
    }

    @ParameterizedTest(name = "least {0}, now {1}: {2}")
    @CsvSource({
        "RUMOUR, RUMOUR, true", "RUMOUR, REPORTED, true", "RUMOUR, CONFIRMED, true", "RUMOUR, DENIED, false",
        "REPORTED, RUMOUR, false", "REPORTED, REPORTED, true", "REPORTED, CONFIRMED, true", "REPORTED, DENIED, false",
        "CONFIRMED, RUMOUR, false", "CONFIRMED, REPORTED, false", "CONFIRMED, CONFIRMED, true",
                "CONFIRMED, DENIED, false",
    })
    void a_move_must_be_sure_enough(Status least, Status now, boolean matched) {
        Match match = WatchMatcher.match(
                watch().people("andrej-karpathy").least(least).build(), STORY.at(1, now, null));

        assertThat(match instanceof Matched).isEqualTo(matched);
        assertThat(match.equals(new Missed(STATUS))).isEqualTo(!matched);
    }

    @Test
    void words_stand_in_the_role_a_title_or_a_quote() {
        matches(watch().words("pretraining"), "you watch for the words pretraining");
        matches(watch().words("HIRES models"), "you watch for the words HIRES models");
        matches(watch().words("\"large language\""), "you watch for the words \"large language\"");
        misses(watch().words("\"language large\""), WORDS);
        misses(watch().words("model"), WORDS);
        misses(watch().words("models robotics"), WORDS);
    }

    @Test
    void every_criterion_given_must_be_met() {
        matches(
                watch().people("andrej-karpathy").organizations("anthropic").kinds(Kind.JOINS),
                "you watch Andrej Karpathy",
                "you watch Anthropic",
                "you watch moves of the kind “joins”");
        misses(watch().people("andrej-karpathy").organizations("openai"), ORGANIZATION);
        misses(watch().people("andrej-karpathy").organizations("anthropic").kinds(Kind.LEAVES), KIND);
    }

    private static void matches(Builder watch, String... because) {
        assertThat(WatchMatcher.match(watch.build(), MOVE)).isEqualTo(new Matched(List.of(because)));
    }

    private static void misses(Builder watch, Criterion criterion) {
        assertThat(WatchMatcher.match(watch.build(), MOVE)).isEqualTo(new Missed(criterion));
    }

    private static Move with(Organization organization) {
        return new Move(
                MOVE.id(),
                1,
                MOVE.person(),
                List.of(),
                List.of(organization),
                null,
                MOVE.kind(),
                MOVE.status(),
                null,
                0.9,
                false,
                List.of(),
                "",
                MOVE.published(),
                MOVE.seen(),
                MOVE.firstSeen(),
                false);
    }

    private static Builder watch() {
        return new Builder(List.of(), List.of(), Direction.ANY, Set.of(), Status.RUMOUR, Optional.empty());
    }

    private record Builder(
            List<Watch.Named> people,
            List<Watch.Named> organizations,
            Direction direction,
            Set<Kind> kinds,
            Status least,
            Optional<Words> words) {
        Builder people(String... ids) {
            return new Builder(named(ids), organizations, direction, kinds, least, words);
        }

        Builder organizations(String... ids) {
            return new Builder(people, named(ids), direction, kinds, least, words);
        }

        Builder direction(Direction side) {
            return new Builder(people, organizations, side, kinds, least, words);
        }

        Builder kinds(Kind... any) {
            return new Builder(people, organizations, direction, Set.of(any), least, words);
        }

        Builder least(Status status) {
            return new Builder(people, organizations, direction, kinds, status, words);
        }

        Builder words(String typed) {
            return new Builder(people, organizations, direction, kinds, least, Optional.of(Words.of(typed)));
        }

        Watch build() {
            return new Watch(
                    "w", "A watch", people, organizations, direction, kinds, least, words, List.of(), Instant.EPOCH);
        }

        private static List<Watch.Named> named(String... ids) {
            return Stream.of(ids).map(id -> new Watch.Named(id, id)).toList();
        }
    }
}

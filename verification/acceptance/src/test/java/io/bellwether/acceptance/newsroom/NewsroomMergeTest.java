package io.bellwether.acceptance.newsroom;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.classify.move.Dossier;
import io.bellwether.classify.move.Kinship;
import io.bellwether.classify.move.Merge;
import io.bellwether.classify.move.MergeRules;
import io.bellwether.classify.move.MoveMerger;
import io.bellwether.events.Mention;
import io.bellwether.events.Mention.ArticleRef;
import io.bellwether.events.Move;
import io.bellwether.events.Organization;
import io.bellwether.events.Person;
import io.bellwether.events.Quote;
import io.bellwether.events.Slug;
import io.bellwether.events.Source;
import io.bellwether.events.Transition;
import io.bellwether.local.newsroom.ExpectedMove;
import io.bellwether.local.newsroom.Meaning;
import io.bellwether.local.newsroom.Outlet;
import io.bellwether.local.newsroom.Script;
import io.bellwether.local.newsroom.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the stories mean, merged in the order in which they appear, is the moves that the newsroom expects. */
class NewsroomMergeTest {
    private static final Script SCRIPT = Script.load();
    private static final Instant OPENED = Instant.parse("2026-03-02T08:00:00Z");
    private static final double CERTAIN_ENOUGH = 0.8;

    private final List<Mention> mentions = SCRIPT.stories().stream()
            .flatMap(NewsroomMergeTest::mentions)
            .sorted(Comparator.comparing(Mention::published))
            .toList();

    static List<ExpectedMove> expected() {
        return SCRIPT.expected();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void endsAsExpected(ExpectedMove expected) {
        List<Move> revisions = revisions(Slug.of(expected.person()));
        Move last = revisions.getLast();

        assertThat(revisions).extracting(Move::id).containsOnly(last.id());
        assertThat(last.from()).extracting(Organization::name).containsExactlyElementsOf(expected.from());
        assertThat(last.to()).extracting(Organization::name).containsExactlyElementsOf(expected.to());
        assertThat(last.kind()).isEqualTo(expected.kind());
        assertThat(last.status()).isEqualTo(expected.status());
        assertThat(last.backfill()).isEqualTo(expected.backfill());
        assertThat(told(revisions)).isEqualTo(expected.transitions());
    }

    @Test
    void nobodyElseMoves() {
        assertThat(mentions.stream().map(mention -> mention.person().name()).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        SCRIPT.expected().stream().map(ExpectedMove::person).toList());
    }

    private List<Move> revisions(String person) {
        MoveMerger merger = new MoveMerger(new Rules(Duration.ofDays(90), 0.5, 200), Kinship.byName());
        Map<String, Dossier> known = new LinkedHashMap<>();
        List<Move> revisions = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.person().id().equals(person)) {
                Merge merge = merger.merge(List.copyOf(known.values()), mention);
                known.putAll(merge.dossiers().stream()
                        .collect(toMap(dossier -> dossier.move().id(), Function.identity())));
                revisions.addAll(merge.revisions());
            }
        }
        return revisions;
    }

    private static List<Transition> told(List<Move> revisions) {
        return revisions.stream()
                .filter(move -> !move.backfill() && !move.candidate())
                .map(Move::transition)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<Mention> mentions(Story story) {
        return story.meaning().stream().map(meaning -> mention(story, meaning));
    }

    private static Mention mention(Story story, Meaning meaning) {
        Outlet outlet = SCRIPT.outletOf(story);
        Instant published =
                story.history() ? OPENED.minus(Duration.ofHours(story.hoursAgo())) : OPENED.plusSeconds(story.second());
        String person = Slug.of(meaning.person());
        return new Mention(
                story.id() + "/" + person,
                1,
                new ArticleRef(
                        story.id(),
                        outlet.site() + story.id(),
                        story.headline(),
                        new Source(outlet.site().getHost(), outlet.name(), outlet.tier())),
                new Person(person, meaning.person(), meaning.person()),
                organizations(meaning.from()),
                organizations(meaning.to()),
                meaning.role(),
                meaning.kind(),
                meaning.status(),
                CERTAIN_ENOUGH,
                new Quote(
                        story.headline(), Quote.Field.TITLE, 0, story.headline().length()),
                false,
                published,
                published,
                story.history());
    }

    private static List<Organization> organizations(List<String> names) {
        return names.stream()
                .map(name -> new Organization(Slug.of(name), name, name))
                .toList();
    }

    private record Rules(Duration window, double alertConfidence, int maxEvidence) implements MergeRules {}
}

package io.bellwether.local.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.events.Kind;
import io.bellwether.events.Slug;
import io.bellwether.events.Status;
import io.bellwether.events.Tier;
import io.bellwether.events.Transition;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The script holds what the product has to show. */
class ScriptTest {
    private static final int LAST_SECOND = 100;
    private static final int KARPATHY_CONFIRMED_BY = 60;

    private final Script script = Script.load();

    @Test
    void hasAtLeastSixOutletsAndTwoLabNewsroomsInThreeFormats() {
        assertThat(script.outlets()).extracting(Outlet::id).doesNotHaveDuplicates();
        assertThat(script.outlets()).extracting(Outlet::site).doesNotHaveDuplicates();
        assertThat(script.outlets())
                .filteredOn(outlet -> outlet.tier() == Tier.OFFICIAL)
                .extracting(Outlet::name)
                .containsExactly("Anthropic newsroom", "OpenAI newsroom");
        assertThat(script.outlets())
                .filteredOn(outlet -> outlet.tier() != Tier.OFFICIAL)
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(script.outlets())
                .filteredOn(outlet -> outlet.tier() == Tier.AGGREGATOR)
                .hasSize(1);
        assertThat(script.outlets()).extracting(Outlet::format).contains(FeedFormat.values());
    }

    @Test
    void everyHabitIsSomebodys() {
        Set<Habit> seen = EnumSet.noneOf(Habit.class);
        script.outlets().forEach(outlet -> seen.addAll(outlet.habits()));
        assertThat(seen).containsExactlyInAnyOrder(Habit.values());
    }

    @Test
    void everyStoryHasItsOwnIdAndAnOutlet() {
        assertThat(script.stories()).extracting(Story::id).doesNotHaveDuplicates();
        assertThat(script.stories())
                .allSatisfy(story -> assertThat(script.outletOf(story)).isNotNull());
    }

    @Test
    void everyOutletHasHistoryAndNews() {
        assertThat(script.stories().stream().filter(Story::history).map(Story::outlet))
                .containsAll(script.outlets().stream().map(Outlet::id).toList());
        assertThat(script.stories().stream().filter(story -> !story.history()).map(Story::outlet))
                .containsAll(script.outlets().stream().map(Outlet::id).toList());
    }

    @Test
    void firstStoryComesWithinTenSecondsAndTheLastWithinAHundred() {
        List<Integer> seconds = news().stream().map(Story::second).sorted().toList();
        assertThat(seconds.getFirst()).isLessThan(10);
        assertThat(seconds.getLast()).isLessThanOrEqualTo(LAST_SECOND);
    }

    @Test
    void karpathyIsToldByAtLeastFourOutletsOneOfWhichEditsItsHeadline() {
        List<Story> told = about("Andrej Karpathy");
        assertThat(told.stream().map(Story::outlet).distinct()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(told).extracting(Story::headline).doesNotHaveDuplicates();
        assertThat(told).filteredOn(story -> story.edit() != null).hasSize(1);
        assertThat(steps("Andrej Karpathy"))
                .containsExactly(Transition.RUMOURED, Transition.REPORTED, Transition.CONFIRMED);
    }

    @Test
    void theLabItselfIsTheFirstToConfirmKarpathyAndLeavesTimeToSeeIt() {
        Story first = about("Andrej Karpathy").stream()
                .filter(story -> story.meaning().getFirst().status() == Status.CONFIRMED)
                .findFirst()
                .orElseThrow();
        assertThat(first.outlet()).isEqualTo("anthropic-newsroom");
        assertThat(first.second()).isLessThan(KARPATHY_CONFIRMED_BY);
    }

    @Test
    void someoneIsRumouredAndThenDenied() {
        assertThat(steps("Maren Holtz")).containsExactly(Transition.RUMOURED, Transition.DENIED);
    }

    @Test
    void oneArticleHoldsThreeMoves() {
        assertThat(script.stories())
                .filteredOn(story -> story.meaning().size() == 3)
                .hasSize(1);
    }

    @Test
    void everyKindButAnObituaryIsTold() {
        assertThat(news().stream().flatMap(story -> story.meaning().stream()).map(Meaning::kind))
                .containsAll(EnumSet.complementOf(EnumSet.of(Kind.DIES)));
    }

    @Test
    void theLabsAreInIt() {
        Set<String> named = new HashSet<>();
        script.expected().forEach(move -> {
            named.addAll(move.from());
            named.addAll(move.to());
        });
        assertThat(named).contains("OpenAI", "Anthropic", "Google DeepMind", "xAI", "Mistral AI", "Meta");
    }

    @Test
    void asManyStoriesOnlyLookLikeMovesAsTellOne() {
        List<Story> none = script.stories().stream()
                .filter(story -> story.meaning().isEmpty())
                .toList();
        assertThat(none.size()).isGreaterThanOrEqualTo(script.stories().size() - none.size());
    }

    @Test
    void everyOrganisationHasAnIdAndStandsInTheStory() {
        for (Story story : script.stories()) {
            String told = story.headline() + "\n" + script.textInFeed(story);
            for (Meaning meaning : story.meaning()) {
                assertThat(told).as(story.id()).contains(meaning.person());
                assertThat(meaning.from().size() + meaning.to().size())
                        .as(story.id())
                        .isPositive();
                List<String> organizations = new ArrayList<>(meaning.from());
                organizations.addAll(meaning.to());
                organizations.forEach(name -> {
                    assertThat(Slug.of(name)).isNotEmpty();
                    assertThat(told).as(story.id()).contains(name);
                });
            }
        }
    }

    @Test
    void expectedMovesAreWhatTheMeaningsAddUpTo() {
        Map<String, ExpectedMove> byPerson = new LinkedHashMap<>();
        script.expected().forEach(move -> byPerson.put(move.person(), move));
        Set<String> people = script.stories().stream()
                .flatMap(story -> story.meaning().stream())
                .map(Meaning::person)
                .collect(Collectors.toSet());
        assertThat(byPerson.keySet()).containsExactlyInAnyOrderElementsOf(people);
        byPerson.forEach((person, move) -> {
            assertThat(move.from()).as(person).containsExactlyElementsOf(all(person, true));
            assertThat(move.to()).as(person).containsExactlyElementsOf(all(person, false));
            assertThat(move.backfill())
                    .as(person)
                    .isEqualTo(about(person).getFirst().history());
            assertThat(move.transitions()).as(person).isEqualTo(move.backfill() ? List.of() : steps(person));
            assertThat(meanings(person)).extracting(Meaning::kind).as(person).containsOnly(move.kind());
            assertThat(meanings(person).getLast().status()).as(person).isEqualTo(move.status());
        });
    }

    @Test
    void everyFileOfStoriesIsPlayed() throws Exception {
        try (var files = Files.list(storiesFolder())) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(Script.STRANDS);
        }
    }

    @Test
    void aStoryNeedsATime() {
        assertThatThrownBy(() -> new Story("x", "o", 0, 0, "h", null, null, "t", null, List.of()))
                .hasMessageContaining("story x");
        assertThatThrownBy(() -> new Story("x", "o", 5, 0, "h", null, null, "t", new Story.Edit(5, "g"), List.of()))
                .hasMessageContaining("edited before it appears");
    }

    private static Path storiesFolder() throws URISyntaxException {
        return Path.of(ScriptTest.class.getResource("/newsroom/stories").toURI());
    }

    private List<Story> news() {
        return script.stories().stream().filter(story -> !story.history()).toList();
    }

    /** In the order in which they appear. */
    private List<Story> about(String person) {
        return script.stories().stream()
                .filter(story -> story.meaning().stream()
                        .anyMatch(meaning -> meaning.person().equals(person)))
                .sorted(Comparator.comparing(Story::second))
                .toList();
    }

    private List<Meaning> meanings(String person) {
        return about(person).stream()
                .flatMap(story -> story.meaning().stream())
                .filter(meaning -> meaning.person().equals(person))
                .toList();
    }

    private List<Transition> steps(String person) {
        return meanings(person).stream()
                .map(meaning -> Transition.to(meaning.status()))
                .distinct()
                .toList();
    }

    private Set<String> all(String person, boolean from) {
        Set<String> names = new LinkedHashSet<>();
        meanings(person).forEach(meaning -> names.addAll(from ? meaning.from() : meaning.to()));
        return names;
    }
}

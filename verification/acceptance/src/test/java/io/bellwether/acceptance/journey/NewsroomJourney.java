package io.bellwether.acceptance.journey;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.bellwether.events.Alert;
import io.bellwether.events.Slug;
import io.bellwether.events.Transition;
import io.bellwether.local.newsroom.ExpectedMove;
import io.bellwether.local.newsroom.Script;
import io.bellwether.local.testing.Chromium;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer's first minutes: {@code up}, and the newsroom's stories travel to page, inbox and receiver. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewsroomJourney {
    private static final String KARPATHY = "Andrej Karpathy";
    private static final Duration TIMELINE = Duration.ofMinutes(4);
    private static final List<ExpectedMove> EXPECTED = Script.load().expected();

    private Path directory;
    private RunningProduct product;

    @BeforeAll
    void start(@TempDir Path temporary) {
        directory = temporary;
        product = RunningProduct.start(directory);
        EverythingWatch.add(product, directory.resolve("data"));
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    @Order(1)
    void the_page_shows_the_story_travel_from_rumour_to_confirmed_without_a_reload() {
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.desktop(product.page().toString());
            Locator card = page.locator("article", new Page.LocatorOptions().setHasText(KARPATHY))
                    .first();
            eventually(card, "rumour");
            eventually(card, "reported");
            eventually(card, "confirmed");
            assertThat(page.url()).isEqualTo(product.page().toString());
        }
    }

    private static void eventually(Locator card, String word) {
        PlaywrightAssertions.assertThat(card)
                .containsText(
                        word,
                        new LocatorAssertions.ContainsTextOptions()
                                .setIgnoreCase(true)
                                .setTimeout(TIMELINE.toMillis()));
    }

    @Test
    @Order(2)
    void when_all_is_told_the_moves_are_those_that_the_authors_meant() {
        await().atMost(TIMELINE)
                .untilAsserted(() -> assertThat(outcomes()).containsExactlyInAnyOrderElementsOf(meant()));
    }

    private record Outcome(
            String person, Set<String> from, Set<String> to, String kind, String status, boolean backfill) {}

    private static List<Outcome> meant() {
        return EXPECTED.stream()
                .map(move -> new Outcome(
                        Slug.of(move.person()),
                        slugs(move.from()),
                        slugs(move.to()),
                        move.kind().word(),
                        move.status().word(),
                        move.backfill()))
                .toList();
    }

    private List<Outcome> outcomes() {
        return product.moves().stream()
                .map(move -> new Outcome(
                        Slug.of(move.at("/person/name").asText()),
                        slugs(names(move.path("from"))),
                        slugs(names(move.path("to"))),
                        move.path("kind").asText(),
                        move.path("status").asText(),
                        move.path("backfill").asBoolean()))
                .toList();
    }

    private static List<String> names(JsonNode organizations) {
        return StreamSupport.stream(organizations.spliterator(), false)
                .map(organization -> organization.path("name").asText())
                .toList();
    }

    private static Set<String> slugs(List<String> names) {
        return names.stream().map(Slug::of).collect(Collectors.toSet());
    }

    @Test
    @Order(3)
    void each_step_of_each_move_is_told_once_by_webhook_and_once_by_mail() {
        Map<Told, Long> once = EXPECTED.stream()
                .flatMap(move -> move.transitions().stream().map(step -> new Told(move.person(), step.word())))
                .collect(toMap(told -> told, told -> 1L));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Told.counted(Told.byWebhook(product, EverythingWatch.NAME)))
                        .containsExactlyInAnyOrderEntriesOf(once));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Told.counted(Told.byMail(product, EverythingWatch.ADDRESS, alerts())))
                        .containsExactlyInAnyOrderEntriesOf(once));
        assertThat(product.webhooks())
                .allMatch(webhook -> webhook.path("received").asInt() == 1);
        assertThat(product.mails()).allMatch(mail -> mail.path("received").asInt() == 1);
        assertThat(product.refusedWebhooks()).isEmpty();
    }

    private Map<String, Told> alerts() {
        return TopicReader.alerts(product.bootstrapServers()).stream()
                .collect(toMap(
                        Alert::id,
                        alert -> new Told(
                                alert.move().person().name(), alert.transition().word()),
                        (one, other) -> one));
    }

    @Test
    @Order(4)
    void the_story_has_every_outlet_as_evidence_each_with_its_sentence() {
        JsonNode move = product.moveOf(KARPATHY);
        Set<String> outlets = new HashSet<>();
        for (JsonNode evidence : move.path("evidence")) {
            outlets.add(evidence.at("/article/source/id").asText());
            assertThat(evidence.at("/quote/text").asText()).isNotBlank();
        }
        assertThat(outlets).as("outlets that tell it").hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    @Order(5)
    void the_demo_watches_were_told_and_a_denial_reached_those_who_heard_the_rumour() {
        assertThat(product.watches()).hasSizeGreaterThanOrEqualTo(4);
        Set<String> denied = EXPECTED.stream()
                .filter(move -> move.transitions().contains(Transition.DENIED))
                .map(ExpectedMove::person)
                .collect(Collectors.toSet());
        assertThat(denied).isNotEmpty();
        assertThat(Told.byWebhook(product, EverythingWatch.NAME))
                .containsAll(denied.stream()
                        .flatMap(person -> Stream.of(new Told(person, "rumoured"), new Told(person, "denied")))
                        .toList());
        long demoMails = product.mails().stream()
                .filter(mail -> !mail.path("to").asText().equals(EverythingWatch.ADDRESS))
                .count();
        assertThat(demoMails).isPositive();
    }

    @Test
    @Order(6)
    void every_service_is_ready_and_measures_its_hops() {
        for (var service : List.of(
                RunningProduct.Part.INGEST_SERVICE,
                RunningProduct.Part.CLASSIFY_SERVICE,
                RunningProduct.Part.ALERT_SERVICE)) {
            assertThat(product.ready(service).path("status").asText()).isEqualTo("UP");
            assertThat(product.metrics(service))
                    .contains("bellwether_latency_seconds")
                    .contains("since=\"seen\"")
                    .contains("since=\"published\"");
        }
    }

    @Test
    @Order(7)
    void a_second_start_remembers_the_moves_and_tells_nothing_twice() {
        List<Outcome> moves = outcomes();
        int mails = product.mails().size();
        int webhooks = product.webhooks().size();
        assertThat(product.terminate()).as("processes left after SIGTERM").isEmpty();

        product = RunningProduct.start(directory);

        assertThat(outcomes()).containsExactlyInAnyOrderElementsOf(moves);
        awaitAllFeedsAskedAgain();
        assertThat(outcomes()).containsExactlyInAnyOrderElementsOf(moves);
        assertThat(product.mails())
                .hasSize(mails)
                .allMatch(mail -> mail.path("received").asInt() == 1);
        assertThat(product.webhooks())
                .hasSize(webhooks)
                .allMatch(webhook -> webhook.path("received").asInt() == 1);
    }

    /** The feeds are asked every second; sixty polls are several of each. */
    private void awaitAllFeedsAskedAgain() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> product.metrics(RunningProduct.Part.INGEST_SERVICE)
                                .lines()
                                .filter(line -> line.startsWith("bellwether_polls_total"))
                                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                                .sum()
                        >= 60);
    }
}

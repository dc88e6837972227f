package io.bellwether.acceptance.journey;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.acceptance.journey.RunningProduct.Part;
import io.bellwether.events.Alert;
import io.bellwether.events.Topics;
import io.bellwether.events.Transition;
import io.bellwether.local.newsroom.ExpectedMove;
import io.bellwether.local.newsroom.Script;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With stories flowing, {@code kill -9} of each service in turn and of the broker: nothing is lost, nothing is told twice. */
class CrashJourney {
    private static final Duration TIMELINE = Duration.ofMinutes(4);
    private static final List<ExpectedMove> EXPECTED = Script.load().expected();

    @TempDir
    private Path directory;

    @Test
    void every_story_has_exactly_one_alert_per_watch_and_transition() {
        try (RunningProduct product = RunningProduct.start(directory)) {
            EverythingWatch.add(product, directory.resolve("data"));

            for (Part part : List.of(Part.ALERT_SERVICE, Part.CLASSIFY_SERVICE, Part.INGEST_SERVICE, Part.BROKER)) {
                awaitMoreStories(product);
                long before = product.process(part).pid();
                product.kill(part);
                product.awaitReplacement(part, before);
            }

            await().atMost(TIMELINE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(statuses(product)).isEqualTo(meant()));
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertEveryStoryToldOnce(product));
            assertThat(product.refusedWebhooks()).isEmpty();
            assertThat(Topics.EVENTS)
                    .allSatisfy(topic -> assertThat(
                                    TopicReader.records(product.bootstrapServers(), Topics.deadLetters(topic.name())))
                            .as("dead letters of %s", topic.name())
                            .isEmpty());
        }
    }

    private static void awaitMoreStories(RunningProduct product) {
        int before = product.webhooks().size();
        await().atMost(TIMELINE).until(() -> product.webhooks().size() > before);
    }

    private static Map<String, String> statuses(RunningProduct product) {
        return product.moves().stream()
                .collect(toMap(
                        move -> move.at("/person/name").asText(),
                        move -> move.path("status").asText()));
    }

    private static Map<String, String> meant() {
        return EXPECTED.stream()
                .collect(toMap(ExpectedMove::person, move -> move.status().word()));
    }

    /**
     * A service that was away reads what several outlets published meanwhile in any order, so an early step may be overtaken by
     * a later one; where a move came to rest is told in every case.
     */
    private static void assertEveryStoryToldOnce(RunningProduct product) {
        Map<String, Told> alerts = alerts(product);
        List<Told> webhooks = Told.byWebhook(product, EverythingWatch.NAME);
        List<Told> mails = Told.byMail(product, EverythingWatch.ADDRESS, alerts);

        assertThat(webhooks).doesNotHaveDuplicates().containsAll(lastSteps());
        assertThat(steps()).containsAll(webhooks);
        assertThat(mails).containsExactlyInAnyOrderElementsOf(webhooks);
        assertThat(new HashSet<>(webhooks)).isEqualTo(new HashSet<>(alertsOfEverything(product)));
    }

    private static Map<String, Told> alerts(RunningProduct product) {
        return TopicReader.alerts(product.bootstrapServers()).stream()
                .collect(toMap(Alert::id, CrashJourney::told, (one, other) -> one));
    }

    private static List<Told> alertsOfEverything(RunningProduct product) {
        return TopicReader.alerts(product.bootstrapServers()).stream()
                .filter(alert -> alert.watchName().equals(EverythingWatch.NAME))
                .map(CrashJourney::told)
                .distinct()
                .toList();
    }

    private static Told told(Alert alert) {
        return new Told(alert.move().person().name(), alert.transition().word());
    }

    private static Set<Told> steps() {
        return EXPECTED.stream()
                .flatMap(move -> move.transitions().stream().map(step -> new Told(move.person(), step.word())))
                .collect(toSet());
    }

    /** A denial is told to those who heard the rumour; whether there was time to tell that, the crash decides. */
    private static List<Told> lastSteps() {
        return EXPECTED.stream()
                .filter(move -> !move.transitions().isEmpty())
                .flatMap(move -> Stream.of(move.transitions().getLast())
                        .filter(step -> step != Transition.DENIED)
                        .map(step -> new Told(move.person(), step.word())))
                .toList();
    }
}

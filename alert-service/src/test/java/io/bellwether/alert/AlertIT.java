package io.bellwether.alert;

import static io.bellwether.alert.world.MovesTopic.tell;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.alert.world.Api;
import io.bellwether.alert.world.Endpoint;
import io.bellwether.alert.world.MovesTopic;
import io.bellwether.alert.world.Patient;
import io.bellwether.alert.world.Story;
import io.bellwether.alert.world.Told;
import io.bellwether.events.Alert;
import io.bellwether.events.DeadLetters;
import io.bellwether.events.EventCodec;
import io.bellwether.events.Json;
import io.bellwether.events.Move;
import io.bellwether.events.Reading;
import io.bellwether.events.Status;
import io.bellwether.events.Topics;
import io.bellwether.events.Transition;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a move on the topic to what a subscriber's endpoint was told, on a real broker and database. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AlertIT implements Patient {
    private Endpoint endpoint;

    @BeforeEach
    void open() {
        endpoint = Endpoint.start();
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void a_move_is_told_signed_once_a_step() throws Exception {
        Story story = Story.of("Ada Onestep").from("OpenAI").to("Anthropic");
        JsonNode watch = Api.watchPerson("Ada Onestep", "rumour", endpoint, null);

        tell(story.rumoured(), story.reported(), story.confirmed());

        await().untilAsserted(
                        () -> assertThat(told()).containsExactly("move.rumoured", "move.reported", "move.confirmed"));
        for (Endpoint.Post post : endpoint.posts()) {
            post.verify();
        }
        JsonNode data = Json.MAPPER.readTree(endpoint.posts().getFirst().body()).get("data");
        assertThat(data.get("watchId")).isEqualTo(watch.get("id"));
        assertThat(data.get("because")).extracting(JsonNode::textValue).containsExactly("you watch Ada Onestep");
        assertThat(endpoint.posts().getFirst().header("webhook-id"))
                .isEqualTo(data.get("id").textValue());
        await().untilAsserted(() -> assertThat(Api.outcomesOf(watch)).containsOnly("delivered"));
    }

    @Test
    void alerts_are_on_their_topic_keyed_by_watch() {
        JsonNode watch = Api.watchPerson("Ben Topical", "rumour", endpoint, null);

        tell(Story.of("Ben Topical").to("xAI").reported());

        String key = watch.get("id").textValue();
        await().untilAsserted(
                        () -> assertThat(MovesTopic.held(Topics.ALERTS, key)).hasSize(1));
        var record = MovesTopic.held(Topics.ALERTS, key).getFirst();
        Reading<Alert> reading = EventCodec.read(Alert.class, record.headers(), record.value());
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(((Alert) read.event()).transition()).isEqualTo(Transition.REPORTED));
    }

    @Test
    void the_same_revision_again_or_an_older_one_does_nothing() {
        Story story = Story.of("Cora Repeated").to("OpenAI");
        Api.watchPerson("Cora Repeated", "rumour", endpoint, null);

        tell(story.reported(), story.reported(), story.rumoured(), story.reported());
        tell(story.confirmed());

        await().untilAsserted(() -> assertThat(told()).containsExactly("move.reported", "move.confirmed"));
    }

    @Test
    void a_step_whose_revision_was_compacted_away_is_told_by_the_next() {
        Story story = Story.of("Dan Compacted").to("OpenAI");
        Api.watchPerson("Dan Compacted", "rumour", endpoint, null);

        tell(story.rumoured(), story.at(5, Status.CONFIRMED, null));

        await().untilAsserted(() -> assertThat(told()).containsExactly("move.rumoured", "move.confirmed"));
    }

    @Test
    void a_denial_is_told_to_those_who_were_told_and_to_nobody_else() {
        Story story = Story.of("Eve Denied").to("OpenAI");
        JsonNode early = Api.watchPerson("Eve Denied", "rumour", endpoint, null);
        try (Endpoint sceptic = Endpoint.start()) {
            Api.watchPerson("Eve Denied", "confirmed", sceptic, null);

            tell(story.rumoured(), story.denied());
            Story marker = Story.of("Marker Of Eve").to("OpenAI");
            Api.watchPerson("Marker Of Eve", "rumour", sceptic, null);
            tell(marker.confirmed());

            await().untilAsserted(() -> assertThat(told()).containsExactly("move.rumoured", "move.denied"));
            await().untilAsserted(() -> assertThat(sceptic.posts()).hasSize(1));
            assertThat(sceptic.posts().getFirst().body()).contains("Marker Of Eve");
        }
        await().untilAsserted(() -> assertThat(Api.outcomesOf(early)).containsExactly("delivered", "delivered"));
    }

    @Test
    void candidates_and_history_alert_no_one_and_are_shown() {
        Story history = Story.of("Finn Historic").to("OpenAI");
        Story unsure = Story.of("Finn Unsure").to("OpenAI");
        Story fresh = Story.of("Finn Fresh").to("OpenAI");
        for (String person : List.of("Finn Historic", "Finn Unsure", "Finn Fresh")) {
            Api.watchPerson(person, "rumour", endpoint, null);
        }

        tell(
                history.backfill(1, Status.CONFIRMED),
                history.at(2, Status.CONFIRMED, null),
                unsure.candidate(1, Status.REPORTED));
        await().untilAsserted(() -> {
            assertThat(Api.get("/api/moves/" + history.move().id())
                            .path("revision")
                            .intValue())
                    .isEqualTo(2);
            assertThat(Api.get("/api/moves/" + unsure.move().id())
                            .path("candidate")
                            .booleanValue())
                    .isTrue();
        });
        tell(fresh.confirmed());

        await().untilAsserted(() -> assertThat(endpoint.posts()).isNotEmpty());
        assertThat(endpoint.posts())
                .singleElement()
                .satisfies(post -> assertThat(post.body()).contains("Finn Fresh"));
    }

    @Test
    void what_cannot_be_read_is_put_aside_with_the_reason_and_the_next_goes_through() {
        Move good = Story.of("Gus Survivor").to("OpenAI").confirmed();
        Headers future = MovesTopic.headers(good);
        future.remove(EventCodec.CE_TYPE).add(EventCodec.CE_TYPE, "io.bellwether.move.v9".getBytes(UTF_8));
        Api.watchPerson("Gus Survivor", "rumour", endpoint, null);

        MovesTopic.put("gus-1", "{ not json".getBytes(UTF_8), MovesTopic.headers(good));
        MovesTopic.put("gus-2", EventCodec.value(good), future);
        MovesTopic.put("gus-3", "{}".getBytes(UTF_8), MovesTopic.headers(good));
        MovesTopic.put("gus-4", null, MovesTopic.headers(good));
        tell(good);

        await().untilAsserted(() -> assertThat(told()).containsExactly("move.confirmed"));
        await().untilAsserted(() -> {
            assertThat(reason("gus-1")).containsExactly("malformed");
            assertThat(reason("gus-2")).containsExactly("unknown_version");
            assertThat(reason("gus-3")).hasSize(1);
            assertThat(reason("gus-4")).containsExactly("malformed");
        });
        assertThat(RestAssured.get("/q/metrics").body().asString())
                .contains("bellwether_dead_letters_total{reason=\"unknown_version\",topic=\"bellwether.moves.v1\"}");
    }

    @Test
    void a_move_no_database_can_hold_is_put_aside_and_its_batch_goes_through() {
        Story poison = Story.of("Hal Poison").as("Head of \0 nothing").to("OpenAI");
        Story good = Story.of("Hal Healthy").to("OpenAI");
        Api.watchPerson("Hal Healthy", "rumour", endpoint, null);

        tell(poison.confirmed(), good.confirmed());

        await().untilAsserted(() -> assertThat(told()).containsExactly("move.confirmed"));
        await().untilAsserted(() -> assertThat(reason(poison.move().id())).containsExactly("processing_failed"));
    }

    private List<String> told() {
        return Told.types(endpoint);
    }

    private static List<String> reason(String key) {
        return MovesTopic.held(Topics.deadLetters(Topics.MOVES), key).stream()
                .map(record ->
                        EventCodec.header(record.headers(), DeadLetters.REASON).orElseThrow())
                .toList();
    }
}

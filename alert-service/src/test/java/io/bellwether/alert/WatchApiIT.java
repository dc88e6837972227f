package io.bellwether.alert;

import static io.bellwether.alert.world.MovesTopic.tell;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.alert.world.Api;
import io.bellwether.alert.world.Endpoint;
import io.bellwether.alert.world.Patient;
import io.bellwether.alert.world.Story;
import io.bellwether.alert.world.Told;
import io.bellwether.events.Move;
import io.bellwether.events.Organization;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Watches and pages over HTTP. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WatchApiIT implements Patient {

    @Test
    void a_watch_is_set_up_shown_and_taken_down() {
        JsonNode created = Api.watch("""
                {"name":"Arrivals","organizations":["Google DeepMind"],"direction":"arrivals","kinds":["poached","joins"],
                 "words":"chief","channels":[{"type":"webhook","url":"https://example.org/hook"}]}
                """);
        String id = created.get("id").textValue();

        assertThat(created.at("/channels/0/secret").textValue()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(created.at("/channels/0/url").textValue()).isEqualTo("https://example.org/hook");
        given().get("/api/watches?limit=500")
                .then()
                .statusCode(200)
                .body("watches.find { it.id == '" + id + "' }.name", equalTo("Arrivals"))
                .body("watches.find { it.id == '" + id + "' }.direction", equalTo("arrivals"))
                .body("watches.find { it.id == '" + id + "' }.organizations", equalTo(List.of("Google DeepMind")))
                .body("watches.find { it.id == '" + id + "' }.kinds", equalTo(List.of("joins", "poached")))
                .body("watches.find { it.id == '" + id + "' }.leastStatus", equalTo("reported"))
                .body("watches.find { it.id == '" + id + "' }.channels[0].url", equalTo("https://example.org"))
                .body("watches.find { it.id == '" + id + "' }.channels[0].secret", equalTo(null));

        RestAssured.delete("/api/watches/" + id).then().statusCode(204);
        RestAssured.delete("/api/watches/" + id).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void watches_come_in_pages() {
        for (int i = 0; i < 3; i++) {
            Api.watch("""
                    {"name":"p%d","people":["Page"],"channels":[{"type":"email","address":"p@example.org"}]}
                    """.formatted(i));
        }
        List<String> paged = new ArrayList<>();
        for (JsonNode page = Api.get("/api/watches?limit=2");
                ;
                page = Api.get("/api/watches?limit=2&after=" + page.get("next").textValue())) {
            page.get("watches").forEach(watch -> paged.add(watch.get("id").textValue()));
            if (!page.has("next")) {
                break;
            }
        }

        List<String> all = new ArrayList<>();
        Api.get("/api/watches?limit=500")
                .get("watches")
                .forEach(watch -> all.add(watch.get("id").textValue()));
        assertThat(paged).containsExactlyElementsOf(all);
    }

    @Test
    void what_is_wrong_is_said_as_a_problem() {
        Api.post("""
                {"name":"","channels":[{"type":"webhook","url":"http://10.0.0.1/"}]}
                """)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400))
                .body("violations.field", hasItem("name"))
                .body("violations.field", hasItem("channels[0].url"));
    }

    @Test
    void what_is_no_json_or_too_large_or_of_another_type_is_refused() {
        Api.post("{").then().statusCode(400).contentType("application/problem+json");
        Api.post("").then().statusCode(400);
        Api.post("[]").then().statusCode(400);
        Api.post("[".repeat(2_000)).then().statusCode(400);
        Api.post("{\"name\":\"" + "x".repeat(100_000) + "\"}").then().statusCode(413);
        given().contentType("text/plain").body("{}").post("/api/watches").then().statusCode(415);
    }

    @Test
    void a_name_once_seen_finds_what_it_was_seen_for() {
        Move known = Story.of("Yan Known").to("Deepmind Holdings").confirmed();
        Organization lab = new Organization("lab-of-yan", "Lab of Yan", "YanLab");
        tell(with(known, "known", lab));
        await().untilAsserted(() -> assertThat(
                        Api.get("/api/moves/known").path("revision").intValue())
                .isEqualTo(3));
        try (Endpoint endpoint = Endpoint.start()) {
            Api.watch("""
                    {"name":"n","organizations":["yanlab"],"channels":[{"type":"webhook","url":"%s"}]}
                    """.formatted(endpoint.url()));

            tell(with(known, "unknown", lab));

            await().untilAsserted(() -> assertThat(Told.types(endpoint)).containsExactly("move.confirmed"));
        }
    }

    @Test
    void moves_come_in_pages_the_last_changed_first_with_deliveries_and_history() {
        Story story = Story.of("Zoe Paged").to("OpenAI");
        try (Endpoint endpoint = Endpoint.start()) {
            JsonNode watch = Api.watchPerson("Zoe Paged", "rumour", endpoint, null);
            tell(story.rumoured(), story.confirmed());
            await().untilAsserted(() -> assertThat(Api.outcomesOf(watch)).containsExactly("delivered", "delivered"));
        }
        Move last = Story.of("Zoe Last").to("OpenAI").rumoured();
        tell(last);
        await().untilAsserted(() ->
                assertThat(Api.get("/api/moves/" + last.id()).has("id")).isTrue());

        JsonNode first = Api.get("/api/moves?limit=1");
        JsonNode second =
                Api.get("/api/moves?limit=1&before=" + first.get("next").textValue());
        assertThat(first.at("/moves/0/id").textValue()).isEqualTo(last.id());
        assertThat(second.at("/moves/0/id").textValue()).isEqualTo(story.move().id());
        assertThat(second.at("/moves/0/status").textValue()).isEqualTo("confirmed");
        assertThat(second.at("/moves/0/deliveries").findValuesAsText("transition"))
                .containsExactly("confirmed", "rumoured");
        assertThat(Api.get("/api/moves/" + story.move().id()).at("/history").findValuesAsText("status"))
                .containsExactly("rumour", "confirmed");
    }

    @Test
    void strange_questions_get_clear_answers() {
        given().get("/api/moves/nothing-of-the-kind").then().statusCode(404).contentType("application/problem+json");
        given().get("/api/moves?before=yesterday").then().statusCode(400).contentType("application/problem+json");
        given().get("/api/moves?limit=1000000").then().statusCode(200);
        given().get("/api/deliveries?limit=-5").then().statusCode(200);
    }

    @Test
    void it_is_ready_and_says_how_it_is() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("topics"));
    }

    private static Move with(Move move, String id, Organization to) {
        return new Move(
                id,
                move.revision(),
                move.person(),
                List.of(),
                List.of(to),
                null,
                move.kind(),
                move.status(),
                move.transition(),
                0.9,
                false,
                List.of(),
                "r",
                move.published(),
                move.seen(),
                move.firstSeen(),
                false);
    }
}

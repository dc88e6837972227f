package io.bellwether.alert;

import static io.bellwether.alert.world.MovesTopic.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.alert.world.Api;
import io.bellwether.alert.world.Endpoint;
import io.bellwether.alert.world.Endpoint.Answer;
import io.bellwether.alert.world.Patient;
import io.bellwether.alert.world.Story;
import io.bellwether.alert.world.Told;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever an endpoint does: delivered, tried again or given up, with the reason on record. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DeliveryIT implements Patient {
    @Inject
    Jdbi database;

    private Endpoint endpoint;

    @BeforeEach
    void open() {
        endpoint = Endpoint.start();
    }

    @AfterEach
    void close() {
        endpoint.close();
    }

    @ParameterizedTest(name = "{0} is tried again: {1}")
    @CsvSource({"301, redirected", "400, client_error", "404, client_error", "429, rate_limited", "500, server_error"})
    void a_refusal_is_tried_again_with_the_same_id_and_body(int status, String reason) throws Exception {
        JsonNode watch = Api.watchPerson("Ina Retried " + status, "rumour", endpoint, null);
        endpoint.answering(Endpoint.status(status, "Location", endpoint.origin() + "/elsewhere"));

        tell(Story.of("Ina Retried " + status).to("OpenAI").confirmed());

        await().untilAsserted(() -> assertThat(Api.outcomesOf(watch)).containsExactly("delivered"));
        List<Endpoint.Post> posts = endpoint.posts();
        assertThat(posts)
                .hasSize(2)
                .extracting(Endpoint.Post::body)
                .containsOnly(posts.getFirst().body());
        assertThat(posts)
                .extracting(post -> post.header("webhook-id"))
                .containsOnly(posts.getFirst().header("webhook-id"));
        posts.getLast().verify();
        assertThat(attempts(watch)).containsExactly(reason, "accepted");
    }

    @Test
    void an_endpoint_that_never_takes_it_is_given_up_in_the_end() {
        JsonNode watch = Api.watchPerson("Jo Hopeless", "rumour", endpoint, null);
        IntStream.range(0, 10).forEach(i -> endpoint.answering(Endpoint.status(503)));

        tell(Story.of("Jo Hopeless").to("OpenAI").confirmed());

        await().untilAsserted(() -> assertThat(Api.outcomesOf(watch)).containsExactly("failed"));
        assertThat(attempts(watch)).hasSize(4).containsOnly("server_error");
        assertThat(endpoint.posts()).hasSize(4);
    }

    @Test
    void an_endpoint_that_is_gone_is_never_asked_again() {
        JsonNode watch = Api.watchPerson("Kim Gone", "rumour", endpoint, null);
        Story story = Story.of("Kim Gone").to("OpenAI");
        endpoint.answering(Endpoint.status(410));

        tell(story.rumoured());
        await().untilAsserted(() -> assertThat(Api.outcomesOf(watch)).containsExactly("failed"));
        tell(story.confirmed());

        await().untilAsserted(() -> assertThat(Api.outcomesOf(watch)).containsExactly("failed", "failed"));
        assertThat(Api.deliveriesOf(watch))
                .extracting(delivery -> delivery.get("lastReason").textValue())
                .containsExactly("gone", "channel_disabled");
        assertThat(endpoint.posts()).hasSize(1);
    }

    @Test
    void silence_is_a_timeout_and_tried_again() {
        JsonNode watch = Api.watchPerson("Lea Silent", "rumour", endpoint, null);
        CountDownLatch end = new CountDownLatch(1);
        endpoint.answering(waiting(end));

        tell(Story.of("Lea Silent").to("OpenAI").confirmed());

        await().untilAsserted(() -> assertThat(Api.outcomesOf(watch)).containsExactly("delivered"));
        assertThat(attempts(watch)).containsExactly("timeout", "accepted");
        end.countDown();
    }

    @Test
    void an_answer_without_end_is_cut_off_and_counts_by_its_status() {
        JsonNode watch = Api.watchPerson("Max Endless", "rumour", endpoint, null);
        endpoint.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = "x".repeat(8192).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(much);
            }
        });

        tell(Story.of("Max Endless").to("OpenAI").confirmed());

        await().untilAsserted(() -> assertThat(Api.outcomesOf(watch)).containsExactly("delivered"));
        assertThat(answers(watch))
                .singleElement()
                .satisfies(answer -> assertThat(answer).hasSize(16 * 1024));
    }

    @Test
    void a_connection_that_breaks_or_is_refused_is_tried_again() throws Exception {
        JsonNode broken = Api.watchPerson("Nia Broken", "rumour", endpoint, null);
        endpoint.answering(exchange -> {
            throw new java.io.IOException("gone");
        });
        tell(Story.of("Nia Broken").to("OpenAI").confirmed());
        await().untilAsserted(() -> assertThat(Api.outcomesOf(broken)).containsExactly("delivered"));
        assertThat(attempts(broken)).containsExactly("connection_lost", "accepted");

        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        JsonNode refused = Api.watch("""
                {"name":"n","people":["Nia Refused"],"channels":[{"type":"webhook","url":"http://127.0.0.1:%d/"}]}
                """.formatted(port));
        tell(Story.of("Nia Refused").to("OpenAI").confirmed());
        await().untilAsserted(() -> assertThat(Api.outcomesOf(refused)).containsExactly("failed"));
        assertThat(attempts(refused)).containsOnly("unreachable");
    }

    @Test
    void a_name_that_leads_where_it_must_not_is_refused_when_it_is_connected_to() {
        JsonNode watch = Api.watch("""
                {"name":"n","people":["Ola Rebound"],"channels":[{"type":"webhook","url":"http://127.0.0.1:8080/"}]}
                """);
        // As if the name had been checked when it led elsewhere.
        database.useHandle(handle -> handle.execute(
                "update channels set target = 'http://169.254.169.254/latest/' where watch_id = ?",
                watch.get("id").textValue()));

        tell(Story.of("Ola Rebound").to("OpenAI").confirmed());

        await().untilAsserted(() -> assertThat(Api.outcomesOf(watch)).containsExactly("failed"));
        assertThat(attempts(watch)).containsExactly("forbidden_address");
    }

    @Test
    void the_steps_of_a_move_arrive_in_order_though_the_first_is_late() {
        JsonNode watch = Api.watchPerson("Pia Ordered", "rumour", endpoint, null);
        Story story = Story.of("Pia Ordered").to("OpenAI");
        endpoint.answering(Endpoint.status(500)).answering(Endpoint.status(500));

        tell(story.rumoured(), story.reported(), story.confirmed());

        await().untilAsserted(
                        () -> assertThat(Api.outcomesOf(watch)).containsExactly("delivered", "delivered", "delivered"));
        assertThat(Told.types(endpoint))
                .containsExactly("move.rumoured", "move.rumoured", "move.rumoured", "move.reported", "move.confirmed");
    }

    @Test
    void a_slow_endpoint_delays_nobody_else() {
        CountDownLatch end = new CountDownLatch(1);
        try (Endpoint slow = Endpoint.start()) {
            for (int i = 0; i < 100; i++) {
                slow.answering(waiting(end));
                Api.watchPerson("Quin Crowded", "rumour", slow, null);
            }
            JsonNode quick = Api.watchPerson("Quin Crowded", "rumour", endpoint, null);

            tell(Story.of("Quin Crowded").to("OpenAI").confirmed());

            await().untilAsserted(() -> assertThat(Api.outcomesOf(quick)).containsExactly("delivered"));
            // All were queued at once, the quick one last: what was begun before it is what one endpoint may have.
            assertThat(attemptsBefore(quick)).isLessThanOrEqualTo(8);
        } finally {
            end.countDown();
        }
    }

    @Test
    void what_a_dead_sender_had_in_hand_is_sent_again_with_the_same_id() {
        JsonNode watch = Api.watchPerson("Rik Crashed", "rumour", endpoint, null);
        tell(Story.of("Rik Crashed").to("OpenAI").confirmed());
        await().untilAsserted(() -> assertThat(Api.outcomesOf(watch)).containsExactly("delivered"));

        // What a sender leaves behind that dies between sending and telling.
        String id = Api.deliveriesOf(watch).getFirst().get("id").textValue();
        database.useHandle(handle -> {
            handle.execute("delete from attempts where delivery_id = ?", id);
            handle.execute("update deliveries set outcome = 'sending', due = now() where id = ?", id);
        });

        await().untilAsserted(() -> assertThat(attempts(watch)).containsExactly("interrupted", "accepted"));
        await().untilAsserted(() -> assertThat(Api.outcomesOf(watch)).containsExactly("delivered"));
        assertThat(endpoint.posts())
                .hasSize(2)
                .extracting(post -> post.header("webhook-id"))
                .containsOnly(endpoint.posts().getFirst().header("webhook-id"));
    }

    @Test
    void a_watch_taken_down_is_told_no_more() {
        JsonNode watch = Api.watchPerson("Sol Deleted", "rumour", endpoint, null);
        endpoint.answering(Endpoint.status(503, "Retry-After", "3600"));
        tell(Story.of("Sol Deleted").to("OpenAI").confirmed());
        await().untilAsserted(() -> assertThat(Api.outcomesOf(watch)).containsExactly("retrying"));

        RestAssured.delete("/api/watches/" + watch.get("id").textValue()).then().statusCode(204);

        assertThat(Api.deliveriesOf(watch)).singleElement().satisfies(delivery -> {
            assertThat(delivery.get("outcome").textValue()).isEqualTo("failed");
            assertThat(delivery.get("lastReason").textValue()).isEqualTo("watch_deleted");
        });
        assertThat(endpoint.posts()).hasSize(1);
    }

    @Test
    void a_webhook_is_shown_without_what_its_address_may_hide() {
        JsonNode watch = Api.watchPerson("Tea Masked", "rumour", endpoint, null);
        tell(Story.of("Tea Masked").to("OpenAI").confirmed());

        await().untilAsserted(() -> assertThat(Api.outcomesOf(watch)).containsExactly("delivered"));
        assertThat(Api.deliveriesOf(watch).getFirst().get("target").textValue()).isEqualTo(endpoint.origin());
        assertThat(Api.deliveriesOf(watch).getFirst().get("latencyMillis").longValue())
                .isNotNegative();
    }

    private static Answer waiting(CountDownLatch end) {
        return exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private int attemptsBefore(JsonNode watch) {
        return database.withHandle(handle -> handle.createQuery("""
                select count(*) from attempts a join deliveries d on d.id = a.delivery_id
                join deliveries mine on mine.move_id = d.move_id and mine.watch_id = :watch
                join attempts ours on ours.delivery_id = mine.id
                where a.started < ours.started
                """)
                .bind("watch", watch.get("id").textValue())
                .mapTo(Integer.class)
                .one());
    }

    private List<String> attempts(JsonNode watch) {
        return column("reason", watch);
    }

    private List<String> answers(JsonNode watch) {
        return column("answer", watch);
    }

    private List<String> column(String column, JsonNode watch) {
        return database.withHandle(handle -> handle.createQuery("select a." + column + """
                 from attempts a join deliveries d on d.id = a.delivery_id
                where d.watch_id = :watch order by d.position, a.attempt
                """)
                .bind("watch", watch.get("id").textValue())
                .mapTo(String.class)
                .list());
    }
}

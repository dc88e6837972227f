package io.bellwether.alert;

import static io.bellwether.alert.world.MovesTopic.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.alert.world.Api;
import io.bellwether.alert.world.Endpoint;
import io.bellwether.alert.world.EventSource;
import io.bellwether.alert.world.Patient;
import io.bellwether.alert.world.Story;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Moves and deliveries as they change. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LiveIT implements Patient {
    private static final int MAX_CLIENTS = 12;

    @TestHTTPResource("/api/stream")
    URI stream;

    @Test
    void moves_and_deliveries_are_shown_as_they_change() {
        Story story = Story.of("Abe Live").to("OpenAI");
        try (Endpoint endpoint = Endpoint.start();
                EventSource events = open(null)) {
            JsonNode watch = Api.watchPerson("Abe Live", "rumour", endpoint, null);

            tell(story.rumoured());

            await().untilAsserted(() -> assertThat(events.data("move"))
                    .anySatisfy(move -> assertThat(move.get("id").textValue())
                            .isEqualTo(story.move().id())));
            await().untilAsserted(() -> assertThat(events.data("delivery")).anySatisfy(delivery -> {
                assertThat(delivery.get("watchId")).isEqualTo(watch.get("id"));
                assertThat(delivery.get("outcome").textValue()).isEqualTo("delivered");
            }));
        }
    }

    @Test
    void a_client_that_comes_back_gets_what_it_missed() {
        Story before = Story.of("Bea Before").to("OpenAI");
        Story between = Story.of("Bea Between").to("OpenAI");
        String last;
        try (EventSource events = open(null)) {
            tell(before.rumoured());
            await().untilAsserted(() ->
                    assertThat(moves(events)).contains(before.move().id()));
            last = events.lastId();
        }
        tell(between.rumoured());
        await().untilAsserted(() -> assertThat(
                        Api.get("/api/moves/" + between.move().id()).has("id"))
                .isTrue());

        try (EventSource events = open(last)) {
            await().untilAsserted(() -> assertThat(moves(events))
                    .contains(between.move().id())
                    .doesNotContain(before.move().id()));
        }
    }

    @Test
    void a_quiet_line_is_kept_open_by_comments() {
        try (EventSource events = open("nonsense")) {
            await().untilAsserted(() -> assertThat(events.comments()).isGreaterThan(1));
        }
    }

    @Test
    void there_is_room_for_so_many_and_room_again_when_they_leave() {
        await().untilAsserted(() -> {
            List<EventSource> clients = new ArrayList<>();
            try {
                for (int i = 0; i <= MAX_CLIENTS; i++) {
                    clients.add(open(null));
                }
                assertThat(clients.subList(0, MAX_CLIENTS))
                        .extracting(EventSource::status)
                        .containsOnly(200);
                assertThat(clients.getLast().status()).isEqualTo(503);
            } finally {
                clients.forEach(EventSource::close);
            }
        });
        await().untilAsserted(() -> {
            try (EventSource again = open(null)) {
                assertThat(again.status()).isEqualTo(200);
            }
        });
    }

    private EventSource open(String lastEventId) {
        return EventSource.open(stream, lastEventId);
    }

    private static List<String> moves(EventSource events) {
        return events.data("move").stream()
                .map(move -> move.get("id").textValue())
                .toList();
    }
}

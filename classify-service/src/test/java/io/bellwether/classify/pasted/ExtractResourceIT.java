package io.bellwether.classify.pasted;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.events.Json;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code POST /extract} as a program meets it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ExtractResourceIT {
    private static final String ARTICLE = ArticleBody.EXAMPLE;

    @TestHTTPResource("/extract")
    URI address;

    @Test
    void anArticleIsAnsweredAsTheCommandDoesAndItsWordsAreFound() throws IOException {
        String answer = given().contentType(ContentType.JSON)
                .body(ARTICLE)
                .post("/extract")
                .then()
                .statusCode(200)
                .body("id", equalTo("7"))
                .body("is_move", equalTo(true))
                .body("moves", hasSize(1))
                .body("moves[0].person", equalTo("Ada Lind"))
                .body("moves[0].from", hasItem("OpenAI"))
                .body("moves[0].to", hasItem("Mistral AI"))
                .body("moves[0].kind", equalTo("joins"))
                .body("moves[0].quote", equalTo("Ada Lind joins Mistral AI"))
                .extract()
                .asString();

        assertThat(highlighted(Json.MAPPER.readTree(answer)))
                .containsExactly(
                        "quote: Ada Lind joins Mistral AI",
                        "person: Ada Lind",
                        "from: OpenAI",
                        "to: Mistral AI",
                        "role: head of safety");
    }

    /** What the offsets say, cut out of the fields that the answer gives. */
    private static List<String> highlighted(JsonNode answer) {
        List<String> words = new ArrayList<>();
        for (JsonNode highlight : answer.path("moves").get(0).path("highlights")) {
            String field = answer.path(highlight.path("field").asText()).asText();
            String word = field.substring(
                    highlight.path("start").asInt(), highlight.path("end").asInt());
            words.add(highlight.path("slot").asText() + ": " + word);
        }
        return words;
    }

    @Test
    void theExampleOfTheDescriptionIsTrue() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/extract'.post.summary", equalTo("Read an article for moves"))
                .body("paths.'/extract'.post.responses", hasKey("503"))
                .body("paths.keySet()", hasSize(1));
        assertThat(AnswerBody.EXAMPLE).contains("\"moves\"");
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "text/plain; charset=UTF-16BE", "text/html"})
    void aTextMayComeByItself(String type) throws Exception {
        String text = "Zoë Lind joins Mistral AI. The company said so on Monday.";
        byte[] body = text.getBytes(type.contains("UTF-16") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8);

        JsonNode answer = Json.MAPPER.readTree(send(type, body).body());

        assertThat(answer.path("id").isNull()).isTrue();
        assertThat(answer.path("moves").get(0).path("person").asText()).isEqualTo("Zoë Lind");
        assertThat(answer.path("text").asText()).isEqualTo(text);
    }

    @Test
    void anArticleOfOtherThingsHasNoMoves() {
        given().contentType(ContentType.JSON)
                .body("{\"title\": \"The harbour was quiet on Monday\"}")
                .post("/extract")
                .then()
                .statusCode(200)
                .body("is_move", equalTo(false))
                .body("moves", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"title\": | 400 | The body is not JSON",
                "application/json | '' | 422 | The body is no article",
                "application/json | [1] | 422 | The body is no article",
                "application/json | {\"title\": 3} | 422 | The body is no article",
                "application/json | {\"id\": [], \"title\": \"x\"} | 422 | The body is no article",
                "application/xml | <a/> | 415 | A body of this type is not read",
                "text/plain; charset=klingon | x | 415 | A body of this type is not read",
            })
    void whatIsNoArticleIsSaidInWords(String type, String body, int status, String title) throws Exception {
        HttpResponse<String> answer = send(type, body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = Json.MAPPER.readTree(answer.body());
        assertThat(problem.path("title").asText()).isEqualTo(title);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
    }

    @Test
    void aBodyThatSaysThatItIsTooLargeIsNotReadAtAll() throws IOException {
        String request = "POST /extract HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: "
                + 100L * 1024 * 1024 * 1024 + "\r\n\r\n";
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "The body is too large");
        }
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefused() throws Exception {
        HttpResponse<String> answer = send(() -> new Endless(11 * 1024 * 1024));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("At most 10485760 bytes are read");
    }

    @Test
    void tenMegabytesAreAnswered() throws Exception {
        HttpResponse<String> answer = send(() -> new Endless(10 * 1024 * 1024));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"is_move\":false");
    }

    /** In chunks, so that its length is not said. */
    private HttpResponse<String> send(Supplier<InputStream> body) throws Exception {
        return send("text/plain", BodyPublishers.ofInputStream(body));
    }

    private HttpResponse<String> send(String type, byte[] body) throws Exception {
        return send(type, BodyPublishers.ofByteArray(body));
    }

    private HttpResponse<String> send(String type, BodyPublisher body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", type)
                            .POST(body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void itIsCounted() {
        given().contentType(ContentType.TEXT).body("Ada Lind joins Mistral AI").post("/extract");

        given().get("/q/metrics").then().body(containsString("bellwether_pasted_total{outcome=\"moves\"}"));
    }

    /** So many bytes of one letter. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int count = (int) Math.min(length, left);
            if (count <= 0) {
                return -1;
            }
            Arrays.fill(into, from, from + count, (byte) 'x');
            left -= count;
            return count;
        }
    }
}

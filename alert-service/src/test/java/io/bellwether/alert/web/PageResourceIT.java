package io.bellwether.alert.web;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.bellwether.alert.watch.Direction;
import io.bellwether.events.Kind;
import io.bellwether.events.Status;
import io.bellwether.events.Transition;
import io.bellwether.local.testing.RealParts;
import io.bellwether.pages.SecurityHeaders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page and its files as a browser is sent them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PageResourceIT {

    @Test
    void a_strict_policy_goes_with_every_answer() {
        for (String path : List.of("/", "/page/bellwether.js", "/api/watches", "/nowhere")) {
            get(path)
                    .then()
                    .header("Content-Security-Policy", equalTo(SecurityHeaders.POLICY))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Referrer-Policy", equalTo("no-referrer"));
        }
    }

    @Test
    void nothing_in_the_page_is_inline() {
        assertThat(page())
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|javascript:");
    }

    @Test
    void the_page_is_asked_for_again_and_not_sent_again() {
        String tag = get("/").then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", equalTo("no-cache"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag).get("/").then().statusCode(304).body(emptyString());
    }

    @Test
    void the_files_of_the_page_are_there_and_are_kept() {
        List<String> files = Pattern.compile("(?:href|src)=\"(/[^\"]+\\?v=[^\"]+)\"")
                .matcher(page())
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();

        assertThat(files).hasSize(3);
        for (String file : files) {
            get(file).then().statusCode(200).header("Cache-Control", containsString("immutable"));
        }
    }

    @Test
    void the_form_offers_what_the_contract_knows() {
        assertThat(values("name=\"kinds\" value=\"(\\w+)\""))
                .containsExactlyElementsOf(
                        Stream.of(Kind.values()).map(Kind::word).toList());
        assertThat(values("<option value=\"(\\w+)\">"))
                .containsAll(Stream.of(Direction.values()).map(Direction::word).toList())
                .contains("rumour", "reported", "confirmed")
                .doesNotContain("denied");
    }

    @Test
    void every_status_and_transition_has_a_sign() {
        assertThat(values("<symbol id=\"icon-(\\w+)\""))
                .containsAll(Stream.of(Status.values()).map(Status::word).toList())
                .containsAll(Stream.of(Transition.values())
                        .map(Transition::word)
                        .filter(word -> !word.equals(Transition.RUMOURED.word()))
                        .toList());
    }

    private static List<String> values(String pattern) {
        return Pattern.compile(pattern)
                .matcher(page())
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static String page() {
        return get("/").body().asString();
    }
}

package io.bellwether.ingest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.Map;

/** The API of feeds, as a test uses it that is about something else. */
final class FeedsApi {
    private FeedsApi() {}

    /** Subscribes to a feed that is new and there; its id. */
    static String subscribe(String address) {
        return subscribe(Map.of("address", address));
    }

    /** Subscribes without a look, so that the first poll comes as every other does. */
    static String subscribeUnseen(String address) {
        return subscribe(Map.of("address", address, "force", true));
    }

    private static String subscribe(Map<String, Object> order) {
        return given().contentType(ContentType.JSON)
                .body(order)
                .post("/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}

package io.bellwether.alert.world;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.events.Json;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;

/** The service's HTTP API, as the page and integrators use it. */
public final class Api {
    private Api() {}

    /** Sets a watch up and gives back what the API shows of it. */
    public static JsonNode watch(String json) {
        Response response = post(json);
        if (response.statusCode() != 201) {
            throw new AssertionError(
                    response.statusCode() + " " + response.body().asString());
        }
        return tree(response);
    }

    /** A watch of one person, told by webhook and, where an address is given, by e-mail. */
    public static JsonNode watchPerson(String person, String leastStatus, Endpoint endpoint, String address) {
        ObjectNode watch = Json.MAPPER.createObjectNode();
        watch.put("name", "Watch of " + person).put("leastStatus", leastStatus);
        watch.withArray("/people").add(person);
        watch.withArray("/channels")
                .addObject()
                .put("type", "webhook")
                .put("url", endpoint.url())
                .put("secret", Endpoint.SECRET);
        if (address != null) {
            watch.withArray("/channels").addObject().put("type", "email").put("address", address);
        }
        return watch(watch.toString());
    }

    public static Response post(String json) {
        return given().contentType("application/json").body(json).post("/api/watches");
    }

    public static JsonNode get(String path) {
        return tree(given().get(path));
    }

    /** What became of the deliveries of one watch, the first queued first. */
    public static List<JsonNode> deliveriesOf(JsonNode watch) {
        List<JsonNode> deliveries = new ArrayList<>();
        get("/api/deliveries?limit=500").get("deliveries").forEach(delivery -> {
            if (delivery.get("watchId").equals(watch.get("id"))) {
                deliveries.addFirst(delivery);
            }
        });
        return deliveries;
    }

    /** The outcomes of the deliveries of one watch, the first queued first. */
    public static List<String> outcomesOf(JsonNode watch) {
        return deliveriesOf(watch).stream()
                .map(delivery -> delivery.get("outcome").textValue())
                .toList();
    }

    private static JsonNode tree(Response response) {
        try {
            return Json.MAPPER.readTree(response.body().asByteArray());
        } catch (java.io.IOException e) {
            throw new AssertionError(response.body().asString(), e);
        }
    }
}

package io.bellwether.alert.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bellwether.events.Json;
import java.util.List;

/** What an endpoint was told, in short. */
public final class Told {
    private Told() {}

    /** The types of the posts, in order: {@code move.confirmed}. */
    public static List<String> types(Endpoint endpoint) {
        return endpoint.posts().stream().map(Told::type).toList();
    }

    private static String type(Endpoint.Post post) {
        try {
            return Json.MAPPER.readTree(post.body()).get("type").textValue();
        } catch (JsonProcessingException e) {
            throw new AssertionError(post.body(), e);
        }
    }
}

package io.bellwether.local.page;

import java.util.List;
import java.util.Map;

/**
 * What a client asks.
 *
 * @param method  in capitals
 * @param path    decoded, without the query
 * @param headers by name; names as the client wrote them
 * @param body    whole; empty where there is none
 */
public record Request(String method, String path, Map<String, List<String>> headers, byte[] body) {

    /** Whether it only reads. */
    public boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }
}

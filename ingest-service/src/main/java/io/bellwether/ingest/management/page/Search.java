package io.bellwether.ingest.management.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody looks for, as typed; empty is any. */
public record Search(String text, String health, String tag, String tier, String paused) {
    static final Search ALL = new Search("", "", "", "", "");

    public boolean isAny() {
        return query().isEmpty();
    }

    /** As the query of an address, for the next page of it. */
    public String query() {
        return Stream.of(
                        parameter("q", text),
                        parameter("health", health),
                        parameter("tag", tag),
                        parameter("tier", tier),
                        parameter("paused", paused))
                .filter(parameter -> !parameter.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static String parameter(String name, String value) {
        return value.isBlank() ? "" : name + "=" + URLEncoder.encode(value, UTF_8);
    }
}

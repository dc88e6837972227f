package io.bellwether.local.testing;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What {@code bellwether.test.parts} may say. */
enum PartsChoice {
    /** Containers when a Docker engine answers and the images can be had, otherwise embedded. */
    AUTO,
    /** The parts that come as dependencies, whatever else is there. */
    EMBEDDED,
    /** The official images; an error when they cannot be had. */
    CONTAINERS;

    static final String PROPERTY = "bellwether.test.parts";
    static final String ENVIRONMENT = "BELLWETHER_TEST_PARTS";

    /** @throws IllegalArgumentException naming the words allowed */
    static PartsChoice of(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(PROPERTY + " is " + word + ", must be one of "
                        + Arrays.stream(values()).map(PartsChoice::word).collect(Collectors.joining(", "))));
    }

    /** As the system property says, or the environment, or {@link #AUTO}. */
    static PartsChoice configured() {
        return of(System.getProperty(PROPERTY, System.getenv().getOrDefault(ENVIRONMENT, AUTO.word())));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

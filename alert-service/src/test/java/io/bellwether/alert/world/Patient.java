package io.bellwether.alert.world;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;

/** A test that waits for things on a machine that may have other things to do. */
public interface Patient {

    @BeforeAll
    static void takeTime() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }
}

package io.bellwether.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.websub.HubSubscription.Lease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissedTest {
    private static final Instant SINCE = Instant.parse("2026-03-01T12:00:00Z");
    private static final Lease LEASE = new Lease(SINCE, SINCE.plus(Duration.ofDays(2)), SINCE.plus(Duration.ofDays(1)));

    @ParameterizedTest
    @CsvSource({
        // published and polled, since the hub promised; whether it was missed
        "-PT1S, PT12H, 0, out before the hub promised anything",
        "PT0S, PT12H, 1, out while it did",
        "PT11H54M, PT12H, 1, out for longer than a hub may take",
        "PT11H55M, PT12H, 0, just out: its push may be on the way",
        "PT13H, PT12H, 0, not out yet, so it says",
        "P3D, P4D, 0, out after the promise ended",
    })
    void what_came_out_while_the_hub_should_have_pushed_was_missed(
            Duration published, Duration ended, int missed, String why) {
        assertThat(Missed.count(List.of(SINCE.plus(published)), LEASE, SINCE.plus(ended)))
                .as(why)
                .isEqualTo(missed);
    }
}

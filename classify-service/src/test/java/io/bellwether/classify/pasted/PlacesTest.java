package io.bellwether.classify.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.classify.pasted.Places.Place;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final long MOST = 1_000;

    private final Places places = new Places(MOST, 4);

    private Optional<Place> take(long bytes) {
        return places.take(bytes, Duration.ZERO);
    }

    @Test
    void soManySmallOnesAreReadAtOnceAndTheNextFindsNoPlace() {
        for (int i = 0; i < 4; i++) {
            assertThat(take(10)).isPresent();
        }

        assertThat(take(10)).isEmpty();
    }

    @Test
    void aLargeOneIsReadAlone() {
        Place large = take(MOST).orElseThrow();
        assertThat(take(1)).isEmpty();

        large.close();

        assertThat(take(1)).isPresent();
        assertThat(take(MOST)).isEmpty();
    }

    @Test
    void oneOfUnknownLengthCountsAsTheLargest() {
        assertThat(take(-1)).isPresent();
        assertThat(take(0)).isEmpty();
    }

    @Test
    void halvesArePlacedInPairs() {
        assertThat(take(MOST / 2)).isPresent();
        assertThat(take(MOST / 2)).isPresent();
        assertThat(take(1)).isEmpty();
    }
}

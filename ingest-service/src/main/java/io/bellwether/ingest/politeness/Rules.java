package io.bellwether.ingest.politeness;

import java.time.Duration;

/**
 * What holds for every domain.
 *
 * @param atOnce         requests at once; 1 or more
 * @param spacing        from one request's beginning to the next one's
 * @param longestSpacing that can be learned
 * @param quiet          without a complaint, after which a learned spacing is halved
 * @param queue          how many may wait
 */
record Rules(int atOnce, Duration spacing, Duration longestSpacing, Duration quiet, int queue) {
    Rules {
        if (atOnce < 1 || queue < 0 || spacing.isNegative() || quiet.isNegative() || quiet.isZero()) {
            throw new IllegalArgumentException(
                    "bellwether.ingest.politeness: at-once must be 1 or more, queue 0 or more,"
                            + " spacing not negative, quiet positive");
        }
    }

    static Rules of(PolitenessConfig config) {
        return new Rules(config.atOnce(), config.spacing(), config.longestSpacing(), config.quiet(), config.queue());
    }
}

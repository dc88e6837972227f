package io.bellwether.classify.move;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How mentions are folded into moves. */
@ConfigMapping(prefix = "bellwether.classify")
public interface MergeRules {

    /**
     * How far apart, by what the publishers say, two mentions may be and still tell of one move.
     */
    @WithDefault("P90D")
    Duration window();

    /**
     * The confidence, 0 to 1, from which a move alerts. Below it the move is a candidate: kept, shown to operators, alerting nobody.
     */
    @WithDefault("0.5")
    double alertConfidence();

    /**
     * The most mentions kept of one move. Beyond it the oldest go, but never the first and never one that its status rests on.
     */
    @WithDefault("200")
    int maxEvidence();
}

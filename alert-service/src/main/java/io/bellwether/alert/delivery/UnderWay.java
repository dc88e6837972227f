package io.bellwether.alert.delivery;

import java.util.HashMap;
import java.util.Map;

/** How many deliveries are under way, in all and by lane. */
final class UnderWay {
    private final Map<String, Integer> lanes = new HashMap<>();
    private int total;

    synchronized void begin(String lane) {
        lanes.merge(lane, 1, Integer::sum);
        total++;
    }

    synchronized void end(String lane) {
        lanes.computeIfPresent(lane, (name, count) -> count == 1 ? null : count - 1);
        total--;
    }

    synchronized int total() {
        return total;
    }

    synchronized Map<String, Integer> byLane() {
        return Map.copyOf(lanes);
    }
}

package io.bellwether.ingest.websub;

import java.util.LinkedHashMap;
import java.util.Map;

/** Bounds how often a callback is called: a bucket for each, which holds what may come in a minute and fills as time goes by. */
final class PushRate {
    private static final int MOST_CALLBACKS = 20_000;
    private static final double NANOS_A_MINUTE = 60e9;

    private final int perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLBACKS;
        }
    };

    /** As it was at an instant. */
    private record Bucket(double tokens, long nanos) {}

    /**
     * A bound for every callback.
     *
     * @param perMinute 1 or more
     */
    PushRate(int perMinute) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("pushes a minute must be 1 or more, not " + perMinute);
        }
        this.perMinute = perMinute;
    }

    /** Whether one more may come now. */
    synchronized boolean allows(String token, long nanos) {
        Bucket before = buckets.getOrDefault(token, new Bucket(perMinute, nanos));
        double filled = Math.min(perMinute, before.tokens() + (nanos - before.nanos()) * (perMinute / NANOS_A_MINUTE));
        buckets.put(token, new Bucket(filled >= 1 ? filled - 1 : filled, nanos));
        return filled >= 1;
    }
}

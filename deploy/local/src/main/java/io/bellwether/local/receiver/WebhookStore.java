package io.bellwether.local.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.local.journal.Journal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the receiver got. Good webhooks are on disk; the last refusals are in memory only, since anybody can cause them. */
final class WebhookStore implements AutoCloseable {
    private static final int REFUSALS_KEPT = 50;

    /** One line of the journal; the payload only where the id is new. */
    record Arrival(String id, Instant at, JsonNode payload) {}

    private final Journal<Arrival> journal;
    private final Map<String, Received> received = new LinkedHashMap<>();
    private final List<Refused> refused = new ArrayList<>();

    private WebhookStore(Journal<Arrival> journal) {
        this.journal = journal;
        journal.read().forEach(this::count);
    }

    static WebhookStore open(Path directory) {
        return new WebhookStore(Journal.open(Arrival.class, directory.resolve("received.jsonl")));
    }

    /** Newest first. */
    synchronized List<Received> received() {
        return new ArrayList<>(received.values()).reversed();
    }

    /** Newest first. */
    synchronized List<Refused> refused() {
        return new ArrayList<>(refused).reversed();
    }

    synchronized void add(String id, JsonNode payload) {
        Arrival arrival = new Arrival(id, now(), received.containsKey(id) ? null : payload);
        journal.append(arrival);
        count(arrival);
    }

    synchronized void refuse(String reason) {
        refused.add(new Refused(now(), reason));
        if (refused.size() > REFUSALS_KEPT) {
            refused.removeFirst();
        }
    }

    @Override
    public void close() {
        journal.close();
    }

    private void count(Arrival arrival) {
        received.merge(
                arrival.id(),
                new Received(received.size() + 1, arrival.id(), arrival.at(), 1, arrival.payload()),
                (first, again) -> first.again());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}

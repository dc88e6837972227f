package io.bellwether.classify.move;

import io.bellwether.classify.hop.Hop;
import io.bellwether.classify.metrics.ClassifyMetrics;
import io.bellwether.classify.metrics.ClassifyMetrics.HopName;
import io.bellwether.events.Mention;
import io.bellwether.events.Move;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;

/** From a mention to the moves it changes. */
public final class MoveHop implements Hop<Mention> {
    /** The store of {@link Dossier}s, by person id and move id, so that one move's growth never rewrites another's. */
    public static final String STORE = "moves";

    /** Of one person; beyond it the longest untold is forgotten, and would start anew if it were told again. */
    static final int MOST_MOVES = 50;

    private static final Logger LOG = Logger.getLogger(MoveHop.class);
    private static final char SEPARATOR = '\n';

    private final MoveMerger merger;
    private final ClassifyMetrics metrics;
    private KeyValueStore<String, Dossier> store;

    public MoveHop(MoveMerger merger, ClassifyMetrics metrics) {
        this.merger = merger;
        this.metrics = metrics;
    }

    @Override
    public void open(ProcessorContext<String, byte[]> context) {
        store = context.getStateStore(STORE);
    }

    @Override
    public List<Move> process(Mention mention, Instant now) {
        String person = mention.person().id();
        List<Dossier> known = known(person);
        Merge merge = merger.merge(known, mention);
        merge.dossiers().forEach(dossier -> store.put(key(person, dossier), dossier));
        forget(person, known, merge);
        account(mention, merge, now);
        return merge.revisions();
    }

    private List<Dossier> known(String person) {
        List<Dossier> known = new ArrayList<>();
        try (KeyValueIterator<String, Dossier> moves = store.prefixScan(person + SEPARATOR, new StringSerializer())) {
            while (moves.hasNext()) {
                KeyValue<String, Dossier> move = moves.next();
                known.add(move.value);
            }
        }
        return known;
    }

    private void forget(String person, List<Dossier> known, Merge merge) {
        if (merge.outcome() == Merge.Outcome.STARTED && known.size() >= MOST_MOVES) {
            known.stream()
                    .min(Comparator.comparing(
                                    (Dossier dossier) -> dossier.move().published())
                            .thenComparing(dossier -> dossier.move().id()))
                    .ifPresent(oldest -> store.delete(key(person, oldest)));
        }
    }

    private void account(Mention mention, Merge merge, Instant now) {
        metrics.merged(merge.outcome().word());
        for (Move move : merge.revisions()) {
            metrics.latency(HopName.MOVE, move, now);
            LOG.infof(
                    "Move told: move=%s revision=%d person=%s kind=%s status=%s transition=%s candidate=%s backfill=%s"
                            + " evidence=%d mention=%s reason=%s",
                    move.id(),
                    move.revision(),
                    move.person().id(),
                    move.kind().word(),
                    move.status().word(),
                    move.transition() == null ? "none" : move.transition().word(),
                    move.candidate(),
                    move.backfill(),
                    move.evidence().size(),
                    mention.id(),
                    move.reason());
        }
    }

    private static String key(String person, Dossier dossier) {
        return person + SEPARATOR + dossier.move().id();
    }
}

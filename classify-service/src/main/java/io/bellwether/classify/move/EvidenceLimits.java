package io.bellwether.classify.move;

import io.bellwether.classify.mention.MentionLimits;
import io.bellwether.events.Mention;
import io.bellwether.events.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps a move under {@link Topics#MAX_RECORD_BYTES} by construction, however much is told of it: of very many mentions the oldest go, but
 * never the first and never one that the status rests on, as long as there are others.
 */
final class EvidenceLimits {
    /** Leaves a quarter for what is not evidence. */
    private static final int MOST_BYTES = Topics.MAX_RECORD_BYTES / 4 * 3;

    private EvidenceLimits() {}

    /**
     * As many as may stay.
     *
     * @param mentions in the order of publication
     * @param decisive ids of those that the status rests on
     * @param most     how many may stay
     */
    static List<Mention> keep(List<Mention> mentions, Set<String> decisive, int most) {
        List<Mention> kept = new ArrayList<>(mentions);
        long bytes = mentions.stream().mapToLong(MentionLimits::bytes).sum();
        while (kept.size() > 1 && (kept.size() > most || bytes > MOST_BYTES)) {
            bytes -= MentionLimits.bytes(kept.remove(leastMissed(kept, decisive)));
        }
        return kept;
    }

    private static int leastMissed(List<Mention> kept, Set<String> decisive) {
        for (int i = 1; i < kept.size(); i++) {
            if (kept.get(i).withdrawn()) {
                return i;
            }
        }
        for (int i = 1; i < kept.size(); i++) {
            if (!decisive.contains(kept.get(i).id())) {
                return i;
            }
        }
        return 1;
    }
}

package io.bellwether.classify.move;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.bellwether.events.Mention;
import io.bellwether.events.Move;
import io.bellwether.events.Status;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is kept of one move between two mentions of it.
 *
 * @param move     its latest revision
 * @param mentions what it rests on, and what was withdrawn, in the order of publication; bounded by {@link EvidenceLimits}
 * @param settled  the status that nobody needs to be told of any more: it was told, or it was history when it came; null where there is
 *                 none yet
 */
public record Dossier(Move move, List<Mention> mentions, Status settled) {
    static final Comparator<Mention> BY_PUBLICATION =
            Comparator.comparing(Mention::published).thenComparing(Mention::id);

    public Dossier {
        mentions = List.copyOf(mentions);
    }

    /** Those that count. */
    @JsonIgnore
    List<Mention> live() {
        return mentions.stream().filter(mention -> !mention.withdrawn()).toList();
    }

    Optional<Mention> mention(String id) {
        return mentions.stream().filter(mention -> mention.id().equals(id)).findFirst();
    }

    /** The mentions with this one added, or put in place of an earlier revision of itself. */
    List<Mention> with(Mention mention) {
        return Stream.concat(without(mention.id()).stream(), Stream.of(mention))
                .sorted(BY_PUBLICATION)
                .toList();
    }

    List<Mention> without(String mentionId) {
        return mentions.stream().filter(other -> !other.id().equals(mentionId)).toList();
    }

    /** What the move is about, for comparing with another telling. */
    Sides sides() {
        List<Mention> live = live();
        return live.isEmpty() ? Sides.of(move) : Sides.of(live);
    }

    /** How far a mention lies from the nearest in publication. */
    Duration distance(Mention mention) {
        return mentions.stream()
                .map(other ->
                        Duration.between(other.published(), mention.published()).abs())
                .min(Comparator.naturalOrder())
                .orElseGet(() ->
                        Duration.between(move.published(), mention.published()).abs());
    }
}

package io.bellwether.classify.move;

import io.bellwether.events.Move;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a mention did to the moves of its person.
 *
 * @param outcome   in a word
 * @param dossiers  those that changed and must be kept
 * @param revisions to be told, in this order
 */
public record Merge(Outcome outcome, List<Dossier> dossiers, List<Move> revisions) {

    public Merge {
        dossiers = List.copyOf(dossiers);
        revisions = List.copyOf(revisions);
    }

    /** A metric label. */
    public enum Outcome {
        /** The first that is heard of a move. */
        STARTED,
        /** A known move has a new revision. */
        REVISED,
        /** It is kept, but changes nothing that shows. */
        UNCHANGED,
        /** This revision of the mention, or a later one, was here before. */
        REPEATED,
        /** It withdraws what was never heard, or is forgotten. */
        UNKNOWN;

        /** The lower-case word used as a metric label. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Merge nothing(Outcome outcome) {
        return new Merge(outcome, List.of(), List.of());
    }

    /** Both, this one first. */
    Merge and(Merge then) {
        return new Merge(
                then.outcome,
                Stream.concat(dossiers.stream(), then.dossiers.stream()).toList(),
                Stream.concat(revisions.stream(), then.revisions.stream()).toList());
    }
}

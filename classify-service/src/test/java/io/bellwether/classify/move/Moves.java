package io.bellwether.classify.move;

import io.bellwether.events.Mention;
import io.bellwether.events.Move;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A merger with its memory: what the store keeps between two mentions, for tests. */
public final class Moves {
    /** The defaults, with a smaller bound on evidence so that tests reach it. */
    public record Rules(Duration window, double alertConfidence, int maxEvidence) implements MergeRules {}

    public static final Rules RULES = new Rules(Duration.ofDays(90), 0.5, 20);

    private final MoveMerger merger;
    private final Map<String, Dossier> dossiers = new LinkedHashMap<>();
    private final List<Move> revisions = new ArrayList<>();
    private Merge last;

    private Moves(MergeRules rules) {
        merger = new MoveMerger(rules, Kinship.byName());
    }

    public static Moves after(Told... told) {
        return new Moves(RULES).and(told);
    }

    public static Moves afterMentions(List<Mention> mentions) {
        Moves moves = new Moves(RULES);
        mentions.forEach(moves::hear);
        return moves;
    }

    public Moves and(Told... told) {
        for (Told one : told) {
            hear(one.mention());
        }
        return this;
    }

    private void hear(Mention mention) {
        last = merger.merge(List.copyOf(dossiers.values()), mention);
        last.dossiers().forEach(dossier -> dossiers.put(dossier.move().id(), dossier));
        revisions.addAll(last.revisions());
    }

    /** Every revision so far, as told. */
    public List<Move> revisions() {
        return revisions;
    }

    /** What the last mention did. */
    public Merge.Outcome outcome() {
        return last.outcome();
    }

    /** What the last mention brought. */
    public List<Move> news() {
        return last.revisions();
    }

    /** The latest revision of each move, in the order in which they started. */
    public List<Move> all() {
        return dossiers.values().stream().map(Dossier::move).toList();
    }

    /** The latest revision of the only move. */
    public Move only() {
        if (dossiers.size() != 1) {
            throw new AssertionError("not one move but " + all());
        }
        return all().getFirst();
    }

    public Dossier dossier() {
        return dossiers.get(only().id());
    }
}

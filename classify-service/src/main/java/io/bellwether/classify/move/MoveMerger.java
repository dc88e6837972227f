package io.bellwether.classify.move;

import io.bellwether.classify.mention.MentionLimits;
import io.bellwether.classify.move.Merge.Outcome;
import io.bellwether.events.Mention;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Folds mentions into moves: thirty outlets, one move. Pure: what is known of a person's moves and one mention in, what changes out.
 *
 * <ul>
 *   <li>A mention is known by its id and revision: the same or an older revision does nothing.
 *   <li>It belongs to the move it is most {@link Likeness like}, among those told of within {@link MergeRules#window()}; else it starts
 *       one, whose id derives from the person and this mention.
 *   <li>What a move is ({@link Substance}) and where it stands ({@link StatusRules}) are functions of its mentions in the order of
 *       publication, so that late, repeated and out-of-order mentions end in the same move.
 *   <li>An edited mention stays with its move as long as it is like the others there, or is the only one (then the move is corrected);
 *       else it leaves it for another.
 *   <li>A withdrawn mention counts no more. A move whose every mention was withdrawn stands at {@code denied}: whoever was told of it is
 *       told that its source took it back.
 * </ul>
 */
public final class MoveMerger {
    private final MergeRules rules;
    private final Likeness likeness;
    private final MoveReviser reviser;

    public MoveMerger(MergeRules rules, Kinship kinship) {
        this.rules = rules;
        this.likeness = new Likeness(kinship);
        this.reviser = new MoveReviser(rules, kinship);
    }

    /**
     * @param known   every move kept of the mention's person
     * @param mention any revision of it, in any order
     * @throws IllegalArgumentException when an identifier in it is longer than {@value MentionLimits#LONGEST_ID} characters
     */
    public Merge merge(List<Dossier> known, Mention mention) {
        Mention heard = MentionLimits.clip(mention);
        Optional<Dossier> holder = holder(known, heard.id());
        if (holder.isPresent() && revision(holder.get(), heard.id()) >= heard.revision()) {
            return Merge.nothing(Outcome.REPEATED);
        }
        if (heard.withdrawn()) {
            return holder.map(dossier -> reviser.revise(dossier, dossier.with(heard), heard))
                    .orElseGet(() -> Merge.nothing(Outcome.UNKNOWN));
        }
        return holder.map(dossier -> edited(known, dossier, heard)).orElseGet(() -> told(known, heard));
    }

    private Merge told(List<Dossier> known, Mention heard) {
        return mostLike(known, heard)
                .map(dossier -> reviser.revise(dossier, dossier.with(heard), heard))
                .orElseGet(() -> reviser.start(heard));
    }

    private Merge edited(List<Dossier> known, Dossier holder, Mention heard) {
        if (stays(holder, heard)) {
            return reviser.revise(holder, holder.with(heard), heard);
        }
        List<Dossier> others =
                known.stream().filter(dossier -> dossier != holder).toList();
        Merge left = reviser.revise(holder, holder.with(withdrawn(heard)), heard);
        return left.and(told(others, heard));
    }

    private boolean stays(Dossier holder, Mention heard) {
        List<Mention> rest = holder.without(heard.id()).stream()
                .filter(mention -> !mention.withdrawn())
                .toList();
        boolean tookBack = holder.mention(heard.id()).orElseThrow().withdrawn();
        if (rest.isEmpty() && !tookBack) {
            return true;
        }
        Sides there = rest.isEmpty() ? Sides.of(holder.move()) : Sides.of(rest);
        return likeness.of(there, Sides.of(heard)).isPresent();
    }

    private Optional<Dossier> mostLike(List<Dossier> known, Mention heard) {
        Sides sides = Sides.of(heard);
        return known.stream()
                .filter(dossier -> dossier.distance(heard).compareTo(rules.window()) <= 0)
                .filter(dossier -> likeness.of(dossier.sides(), sides).isPresent())
                .min(Comparator.<Dossier>comparingInt(
                                dossier -> -likeness.of(dossier.sides(), sides).orElseThrow())
                        .thenComparing(dossier -> dossier.distance(heard))
                        .thenComparing(dossier -> dossier.move().id()));
    }

    /** Where a mention counts, or else where it last did. */
    private static Optional<Dossier> holder(List<Dossier> known, String mentionId) {
        return known.stream()
                .filter(dossier -> dossier.mention(mentionId).isPresent())
                .max(Comparator.<Dossier>comparingInt(dossier -> revision(dossier, mentionId))
                        .thenComparing(dossier ->
                                !dossier.mention(mentionId).orElseThrow().withdrawn()));
    }

    private static int revision(Dossier dossier, String mentionId) {
        return dossier.mention(mentionId).orElseThrow().revision();
    }

    private static Mention withdrawn(Mention mention) {
        return mention.takenBack(
                mention.revision(), mention.article(), mention.published(), mention.seen(), mention.backfill());
    }
}

package io.bellwether.classify.move;

import io.bellwether.classify.move.Merge.Outcome;
import io.bellwether.events.Evidence;
import io.bellwether.events.Mention;
import io.bellwether.events.Move;
import io.bellwether.events.MoveBuilder;
import io.bellwether.events.Organization;
import io.bellwether.events.Status;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Writes the revisions of a move: what is different now, why, and whether anyone needs to be told. */
final class MoveReviser {
    private final MergeRules rules;
    private final Kinship kinship;

    MoveReviser(MergeRules rules, Kinship kinship) {
        this.rules = rules;
        this.kinship = kinship;
    }

    /** The first revision of a move. */
    Merge start(Mention mention) {
        View view = View.of(List.of(mention), true, rules, kinship);
        Status status = view.standing().status();
        Announcement announcement = Announcement.of(null, null, status, view.candidate(), false, mention.backfill());
        Move move = shown(Move.begin(MoveId.of(mention)), view)
                .transition(announcement.transition())
                .reason(Reasons.first(view))
                .published(mention.published())
                .seen(mention.seen())
                .firstSeen(mention.seen())
                .backfill(mention.backfill())
                .build();
        return new Merge(
                Outcome.STARTED, List.of(new Dossier(move, List.of(mention), announcement.settled())), List.of(move));
    }

    /**
     * The next revision of a move, if anything that shows is different.
     *
     * @param mentions all of them now, in the order of publication
     * @param cause    the mention that was added, edited or withdrawn
     */
    Merge revise(Dossier before, List<Mention> mentions, Mention cause) {
        return mentions.stream().allMatch(Mention::withdrawn)
                ? takenBack(before, mentions, cause)
                : told(before, mentions, cause);
    }

    private Merge told(Dossier before, List<Mention> mentions, Mention cause) {
        Move last = before.move();
        List<Mention> kept = kept(last, mentions);
        View view = View.of(kept, last.candidate(), rules, kinship);
        Status status = view.standing().status();
        boolean corrected = before.mention(cause.id()).isPresent() && contradicts(last, view.substance());
        Announcement announcement =
                Announcement.of(last.status(), before.settled(), status, view.candidate(), corrected, cause.backfill());
        Move next = shown(last.but(), view)
                .revision(last.revision() + 1)
                .transition(announcement.transition())
                .reason(Reasons.next(before, view, cause))
                .published(cause.published())
                .seen(cause.seen())
                .firstSeen(firstSeen(last, view.live()))
                .backfill(last.backfill() && view.live().stream().allMatch(Mention::backfill))
                .build();
        return merge(before, next, kept, announcement);
    }

    /** Nothing is left to say what the move is, so it keeps what it was, and stands at denied. */
    private Merge takenBack(Dossier before, List<Mention> mentions, Mention cause) {
        Move last = before.move();
        Announcement announcement = Announcement.of(
                last.status(), before.settled(), Status.DENIED, last.candidate(), false, cause.backfill());
        Move next = last.but()
                .revision(last.revision() + 1)
                .status(Status.DENIED)
                .transition(announcement.transition())
                .evidence(List.of())
                .reason(Reasons.takenBack(before, cause))
                .published(cause.published())
                .seen(cause.seen())
                .build();
        return merge(before, next, mentions, announcement);
    }

    /** What a move is and where it stands, as its mentions have it. */
    private static MoveBuilder shown(MoveBuilder move, View view) {
        Substance substance = view.substance();
        return move.person(substance.person())
                .from(substance.from())
                .to(substance.to())
                .role(substance.role())
                .kind(substance.kind())
                .status(view.standing().status())
                .confidence(substance.confidence())
                .candidate(view.candidate())
                .evidence(evidence(view.live()));
    }

    private List<Mention> kept(Move last, List<Mention> mentions) {
        View whole = View.of(mentions, last.candidate(), rules, kinship);
        return EvidenceLimits.keep(mentions, whole.standing().decisive(), rules.maxEvidence());
    }

    private static Merge merge(Dossier before, Move next, List<Mention> mentions, Announcement announcement) {
        if (next.transition() == null && looksLike(next, before.move())) {
            return new Merge(
                    Outcome.UNCHANGED,
                    List.of(new Dossier(before.move(), mentions, announcement.settled())),
                    List.of());
        }
        return new Merge(Outcome.REVISED, List.of(new Dossier(next, mentions, announcement.settled())), List.of(next));
    }

    /** Apart from when and why. */
    private static boolean looksLike(Move next, Move last) {
        return next.but()
                .revision(last.revision())
                .transition(last.transition())
                .reason(last.reason())
                .published(last.published())
                .seen(last.seen())
                .build()
                .equals(last);
    }

    /** An organisation that was named is not the one named now. */
    private boolean contradicts(Move last, Substance now) {
        return contradict(last.to(), now.to()) || contradict(last.from(), now.from());
    }

    private boolean contradict(List<Organization> before, List<Organization> now) {
        return !before.isEmpty() && !now.isEmpty() && !kinship.overlap(before, now);
    }

    private static Instant firstSeen(Move last, List<Mention> live) {
        return Stream.concat(Stream.of(last.firstSeen()), live.stream().map(Mention::seen))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    static List<Evidence> evidence(List<Mention> live) {
        return live.stream()
                .map(mention -> new Evidence(
                        mention.id(),
                        mention.article(),
                        mention.quote(),
                        mention.kind(),
                        mention.status(),
                        mention.role(),
                        mention.confidence(),
                        mention.published(),
                        mention.seen()))
                .toList();
    }
}

package io.bellwether.evaluation.score;

import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.LabelledMove;
import io.bellwether.evaluation.item.LabelledMove.Side;
import io.bellwether.evaluation.item.PredictedMove;
import io.bellwether.evaluation.item.Prediction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is right of what was read in one item, move by move.
 *
 * <p>Gray items count for nothing. Every required move is looked for among the predicted ones of its person, those of a right kind
 * first, each used once. What is left over is spurious, unless it is of somebody the label knows as a mover.
 */
public final class MoveScorer {
    private final Item item;
    private final Prediction prediction;
    private final Tally<MoveCount> tally = Tally.of(MoveCount.class);
    private final List<Failure> failures = new ArrayList<>();

    private MoveScorer(Item item, Prediction prediction) {
        this.item = item;
        this.prediction = prediction;
    }

    public static Judgement<MoveCount> judge(Item item, Prediction prediction) {
        MoveScorer scorer = new MoveScorer(item, prediction);
        scorer.judge();
        return new Judgement<>(item.event(), scorer.tally, scorer.failures);
    }

    private void judge() {
        if (item.gray()) {
            tally.add(MoveCount.GRAY);
        } else if (item.isMove()) {
            tally.add(prediction.isMove() ? MoveCount.HIT : MoveCount.MISS);
            failIf(!prediction.isMove(), Failure.Sort.MISSED, item.hard());
            moves();
        } else {
            negative();
        }
    }

    private void negative() {
        boolean alert = prediction.isMove();
        tally.add(alert ? MoveCount.FALSE_ALERT : MoveCount.QUIET);
        tally.add(MoveCount.SPURIOUS, prediction.moves().size());
        if ("hard".equals(item.difficulty())) {
            tally.add(MoveCount.HARD_NEGATIVE).addIf(alert, MoveCount.HARD_ALERT);
        }
        if ("easy".equals(item.difficulty())) {
            tally.add(MoveCount.EASY_NEGATIVE).addIf(alert, MoveCount.EASY_ALERT);
        }
        failIf(alert, Failure.Sort.FALSE_ALERT, item.hard());
    }

    private void moves() {
        List<PredictedMove> left = new ArrayList<>(prediction.moves());
        for (LabelledMove move : item.required()) {
            tally.add(MoveCount.REQUIRED);
            Optional<PredictedMove> found = find(move, left);
            found.ifPresent(one -> compare(move, one));
            failIf(found.isEmpty() && prediction.isMove(), Failure.Sort.PERSON_MISSED, move.person());
        }
        left.stream().filter(one -> !item.tellsOf(one.person())).forEach(one -> {
            tally.add(MoveCount.SPURIOUS);
            fail(Failure.Sort.SPURIOUS, one.person());
        });
    }

    /** Taken out of what is left, by its place: of two that say the same only one is used. */
    private static Optional<PredictedMove> find(LabelledMove move, List<PredictedMove> left) {
        Optional<PredictedMove> found = left.stream()
                .filter(one -> move.isOf(one.person()))
                .min(Comparator.comparing(one -> !move.hasKind(one.kind())));
        found.ifPresent(left::remove);
        return found;
    }

    private void compare(LabelledMove move, PredictedMove found) {
        boolean kind = move.hasKind(found.kind());
        boolean status = move.hasStatus(found.status());
        Side from = move.from(found.from());
        Side to = move.to(found.to());
        boolean sides = from != Side.WRONG && to != Side.WRONG;
        tally.add(MoveCount.PERSON)
                .addIf(kind, MoveCount.KIND)
                .addIf(status, MoveCount.STATUS)
                .addIf(from != Side.UNSCORED, MoveCount.FROM_LABELLED)
                .addIf(from == Side.RIGHT, MoveCount.FROM)
                .addIf(to != Side.UNSCORED, MoveCount.TO_LABELLED)
                .addIf(to == Side.RIGHT, MoveCount.TO)
                .addIf(kind && sides, MoveCount.WHOLE);
        failIf(!kind, Failure.Sort.KIND, wrong(move, move.kind(), found.kind()));
        failIf(!status, Failure.Sort.STATUS, wrong(move, move.status(), found.status()));
        failIf(from == Side.WRONG, Failure.Sort.FROM, wrong(move, move.from(), found.from()));
        failIf(to == Side.WRONG, Failure.Sort.TO, wrong(move, move.to(), found.to()));
    }

    private static String wrong(LabelledMove move, Object labelled, Object found) {
        return move.person() + ": " + labelled + ", not " + found;
    }

    private void failIf(boolean so, Failure.Sort sort, String note) {
        if (so) {
            fail(sort, note);
        }
    }

    private void fail(Failure.Sort sort, String note) {
        failures.add(new Failure(sort, item.title(), note));
    }
}

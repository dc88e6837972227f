package io.bellwether.alert.alert;

import io.bellwether.alert.watch.Match;
import io.bellwether.alert.watch.Watch;
import io.bellwether.alert.watch.WatchMatcher;
import io.bellwether.events.Move;
import io.bellwether.events.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is told of a step of a move. Pure: no clock, no database.
 *
 * <p>Forward steps go to the watches that match. A denial or a correction goes to exactly those told of an earlier step of the
 * same move, whether or not they would match now, and to nobody else: who never heard the rumour need not hear that it is none.
 */
public final class AlertDecision {
    private AlertDecision() {}

    /** A watch that is told, and why in words. */
    public record Verdict(Watch watch, List<String> because) {}

    /** Whether a step is told only to those told before. */
    public static boolean onlyToThoseToldBefore(Transition step) {
        return switch (step) {
            case RUMOURED, REPORTED, CONFIRMED -> false;
            case DENIED, CORRECTED -> true;
        };
    }

    /**
     * The decision.
     *
     * @param watches    those that may be told
     * @param toldBefore by watch id, the steps of this move that each was told
     */
    public static List<Verdict> decide(
            Move move, Transition step, List<Watch> watches, Map<String, Set<Transition>> toldBefore) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Watch watch : watches) {
            Set<Transition> told = toldBefore.getOrDefault(watch.id(), Set.of());
            if (told.contains(step)) {
                continue;
            }
            if (onlyToThoseToldBefore(step)) {
                if (!told.isEmpty()) {
                    verdicts.add(new Verdict(watch, List.of("you were told before that it was " + words(told))));
                }
            } else if (WatchMatcher.match(watch, move) instanceof Match.Matched matched) {
                verdicts.add(new Verdict(watch, matched.because()));
            }
        }
        return verdicts;
    }

    private static String words(Set<Transition> told) {
        return told.stream().sorted().map(Transition::word).collect(Collectors.joining(", "));
    }
}

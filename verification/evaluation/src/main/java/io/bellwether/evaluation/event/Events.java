package io.bellwether.evaluation.event;

import io.bellwether.classify.move.MergeRules;
import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.reading.InProcess;
import io.bellwether.evaluation.score.Bootstrap;
import io.bellwether.evaluation.score.Failure;
import io.bellwether.evaluation.score.Judgement;
import io.bellwether.evaluation.score.Metric;
import io.bellwether.evaluation.score.Score;
import io.bellwether.evaluation.score.Tally;
import io.bellwether.events.Move;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One event, one alert: all items of a file go through classify-service as articles, and the moves that stand at the end are held
 * against the stories.
 *
 * @param scores   shares of the events that several items tell
 * @param moves    how many stand that alert
 * @param mixed    how many of them rest on articles of different stories
 * @param failures events that ended in several moves, and moves that hold several stories
 */
public record Events(List<Score> scores, long moves, long mixed, List<Failure> failures) {
    private static final List<Metric<EventCount>> METRICS = List.of(
            share("events found", EventCount.FOUND, EventCount.EVENT),
            share("one move each, of the events found", EventCount.ONE, EventCount.FOUND),
            share("the same, of those read in several items", EventCount.HEARD_AGAIN_ONE, EventCount.HEARD_AGAIN));

    private static Metric<EventCount> share(String name, EventCount part, EventCount whole) {
        return new Metric<>(name, tally -> tally.of(part), tally -> tally.of(whole), true);
    }

    public static Events of(List<Item> items, InProcess reader, MergeRules rules) throws IOException {
        return of(items, new Newswire(reader, rules).moves(items));
    }

    /** @param told every move that stands, candidates too: they alert nobody, and so are none */
    static Events of(List<Item> items, Collection<Move> told) {
        List<Move> moves = told.stream().filter(move -> !move.candidate()).toList();
        List<Judgement<EventCount>> judgements = Event.in(items).stream()
                .map(event -> judge(event, event.of(moves)))
                .toList();
        List<Failure> mixed = mixed(items, moves);
        List<Failure> several =
                judgements.stream().flatMap(one -> one.failures().stream()).toList();
        return new Events(
                Bootstrap.of(EventCount.class, judgements).scores(METRICS),
                moves.size(),
                mixed.size(),
                java.util.stream.Stream.concat(several.stream(), mixed.stream()).toList());
    }

    private static Judgement<EventCount> judge(Event event, List<Move> moves) {
        long heard = moves.stream()
                .flatMap(move -> move.evidence().stream())
                .map(one -> one.article().id())
                .distinct()
                .count();
        boolean one = moves.size() == 1;
        boolean again = heard > 1;
        Tally<EventCount> tally = Tally.of(EventCount.class)
                .add(EventCount.EVENT)
                .addIf(!moves.isEmpty(), EventCount.FOUND)
                .addIf(one, EventCount.ONE)
                .addIf(again, EventCount.HEARD_AGAIN)
                .addIf(again && one, EventCount.HEARD_AGAIN_ONE);
        return new Judgement<>(
                event.story(),
                tally,
                moves.size() > 1
                        ? List.of(new Failure(
                                Failure.Sort.SEVERAL_MOVES,
                                event.story(),
                                event.mover().person()))
                        : List.of());
    }

    private static List<Failure> mixed(List<Item> items, List<Move> moves) {
        Map<String, Item> byId = items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        return moves.stream()
                .filter(move -> stories(move, byId).size() > 1)
                .map(move -> new Failure(
                        Failure.Sort.SEVERAL_STORIES,
                        move.person().name(),
                        stories(move, byId).toString()))
                .toList();
    }

    /** Those in which the person's move is the news; where it is background, or misread, it is no other event. */
    private static Set<String> stories(Move move, Map<String, Item> byId) {
        return move.evidence().stream()
                .map(one -> byId.get(one.article().id()))
                .filter(item -> item.required().stream()
                        .anyMatch(told -> told.isOf(move.person().name())))
                .map(Item::event)
                .collect(Collectors.toSet());
    }
}

package io.bellwether.evaluation.event;

import io.bellwether.evaluation.item.Item;
import io.bellwether.evaluation.item.LabelledMove;
import io.bellwether.events.Move;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One person's move, as the labels have it, and the items of one story that tell it.
 *
 * @param story  the items' story
 * @param mover  the person
 * @param tellers ids of the items
 */
record Event(String story, LabelledMove mover, Set<String> tellers) {

    /** Those that several items tell, and one at least as its news. */
    static List<Event> in(Collection<Item> items) {
        return items.stream()
                .filter(item -> item.story() != null && !item.gray())
                .collect(Collectors.groupingBy(Item::story))
                .entrySet()
                .stream()
                .flatMap(story -> of(story.getKey(), story.getValue()).stream())
                .filter(event -> event.tellers().size() > 1)
                .toList();
    }

    private static List<Event> of(String story, List<Item> items) {
        List<Event> events = new ArrayList<>();
        items.forEach(item -> item.required().forEach(move -> note(events, story, move)));
        for (Event event : events) {
            items.stream()
                    .filter(item -> item.moves().stream().anyMatch(event::isToldBy))
                    .forEach(item -> event.tellers().add(item.id()));
        }
        return events;
    }

    private static void note(List<Event> events, String story, LabelledMove move) {
        if (events.stream().noneMatch(event -> event.isToldBy(move))) {
            events.add(new Event(story, move, new LinkedHashSet<>()));
        }
    }

    private boolean isToldBy(LabelledMove move) {
        return move.isNamed() && mover.isOf(move.person());
    }

    /** Those of the moves that are this one. */
    List<Move> of(Collection<Move> moves) {
        return moves.stream()
                .filter(move -> mover.isOf(move.person().name()))
                .filter(move -> move.evidence().stream()
                        .anyMatch(one -> tellers.contains(one.article().id())))
                .toList();
    }
}

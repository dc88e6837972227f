package io.bellwether.extraction.career;

import io.bellwether.events.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** Positions in the order of time, as far as it is told. */
final class Ordered {
    private Ordered() {}

    /** Those with a year are put in order among themselves; the others stay where they are told. */
    static List<Position> byYear(List<Position> positions) {
        Iterator<Position> dated = positions.stream()
                .filter(position -> year(position) != null)
                .sorted(Comparator.comparing(Ordered::year))
                .toList()
                .iterator();
        List<Position> ordered = new ArrayList<>(positions.size());
        for (Position position : positions) {
            ordered.add(year(position) == null ? position : dated.next());
        }
        return List.copyOf(ordered);
    }

    private static Integer year(Position position) {
        return position.since() != null ? position.since() : position.until();
    }
}

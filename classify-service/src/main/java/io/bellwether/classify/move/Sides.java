package io.bellwether.classify.move;

import io.bellwether.events.Kind;
import io.bellwether.events.Mention;
import io.bellwether.events.Move;
import io.bellwether.events.Organization;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where someone comes from and goes to, as one mention or all those of a move have it. */
record Sides(Direction direction, Set<Kind> kinds, List<Organization> from, List<Organization> to) {

    static Sides of(Mention mention) {
        return of(List.of(mention));
    }

    static Sides of(Collection<Mention> mentions) {
        return new Sides(
                Direction.of(mentions),
                mentions.stream().map(Mention::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class))),
                all(mentions, Mention::from),
                all(mentions, Sides::destinations));
    }

    /** What a move whose every mention was withdrawn stood for last. */
    static Sides of(Move move) {
        Direction direction = move.kind() == Kind.DIES
                ? Direction.DEATH
                : move.to().isEmpty() && Direction.DEPARTURE.admits(move.kind())
                        ? Direction.DEPARTURE
                        : Direction.ARRIVAL;
        return new Sides(direction, EnumSet.of(move.kind()), move.from(), move.to());
    }

    boolean tellsOf(Set<Kind> some) {
        return kinds.stream().anyMatch(some::contains);
    }

    /** A promotion ends where it starts, though its mention may name the organisation once. */
    static List<Organization> destinations(Mention mention) {
        return mention.kind() == Kind.PROMOTED && mention.to().isEmpty() ? mention.from() : mention.to();
    }

    private static List<Organization> all(Collection<Mention> mentions, Function<Mention, List<Organization>> side) {
        return mentions.stream()
                .flatMap(mention -> side.apply(mention).stream())
                .toList();
    }
}

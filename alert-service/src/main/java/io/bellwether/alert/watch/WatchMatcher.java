package io.bellwether.alert.watch;

import io.bellwether.alert.watch.Match.Criterion;
import io.bellwether.alert.watch.Match.Matched;
import io.bellwether.alert.watch.Match.Missed;
import io.bellwether.events.Evidence;
import io.bellwether.events.Move;
import io.bellwether.events.Organization;
import io.bellwether.events.Slug;
import io.bellwether.events.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides whether a move is for a watch. Pure: no clock, no database. */
public final class WatchMatcher {
    private WatchMatcher() {}

    /**
     * The decision. People and organisations are met by id, or by the slug of their canonical name, so that a watch set before
     * anything was known of them finds them too.
     */
    public static Match match(Watch watch, Move move) {
        List<String> because = new ArrayList<>();
        if (!watch.people().isEmpty()) {
            if (!holds(watch.people(), personKeys(move))) {
                return new Missed(Criterion.PERSON);
            }
            because.add("you watch " + move.person().name());
        }
        if (!watch.organizations().isEmpty()) {
            Optional<String> side = organization(watch, move);
            if (side.isEmpty()) {
                return new Missed(Criterion.ORGANIZATION);
            }
            because.add(side.get());
        }
        if (!watch.kinds().isEmpty()) {
            if (!watch.kinds().contains(move.kind())) {
                return new Missed(Criterion.KIND);
            }
            because.add("you watch moves of the kind “" + move.kind().word() + "”");
        }
        if (!sureEnough(watch.leastStatus(), move.status())) {
            return new Missed(Criterion.STATUS);
        }
        if (watch.words().isPresent()) {
            if (!watch.words().get().standIn(texts(move))) {
                return new Missed(Criterion.WORDS);
            }
            because.add("you watch for the words " + watch.words().get().typed());
        }
        return new Matched(List.copyOf(because));
    }

    /** Everything a watch may name the person of this move by. */
    static Set<String> personKeys(Move move) {
        return keys(move.person().id(), move.person().name());
    }

    /** Everything a watch may name the organisations of this move by. */
    static Set<String> organizationKeys(Move move) {
        return Stream.concat(move.from().stream(), move.to().stream())
                .flatMap(organization -> keys(organization.id(), organization.name()).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<String> organization(Watch watch, Move move) {
        Optional<String> arrival =
                watched(watch, move.to()).map(organization -> "you watch " + organization.name() + arrivals(watch));
        Optional<String> departure =
                watched(watch, move.from()).map(organization -> "you watch " + organization.name() + departures(watch));
        return switch (watch.direction()) {
            case ARRIVALS -> arrival;
            case DEPARTURES -> departure;
            case ANY -> arrival.or(() -> departure);
        };
    }

    private static String arrivals(Watch watch) {
        return watch.direction() == Direction.ARRIVALS ? " for arrivals" : "";
    }

    private static String departures(Watch watch) {
        return watch.direction() == Direction.DEPARTURES ? " for departures" : "";
    }

    private static Optional<Organization> watched(Watch watch, List<Organization> side) {
        return side.stream()
                .filter(organization -> holds(watch.organizations(), keys(organization.id(), organization.name())))
                .findFirst();
    }

    private static boolean holds(List<Watch.Named> watched, Set<String> keys) {
        return watched.stream().anyMatch(named -> keys.contains(named.id()));
    }

    private static Set<String> keys(String id, String name) {
        return name == null ? Set.of(id) : Stream.of(id, Slug.of(name)).collect(Collectors.toSet());
    }

    private static boolean sureEnough(Status least, Status status) {
        return status != Status.DENIED && status.compareTo(least) >= 0;
    }

    private static List<String> texts(Move move) {
        Stream<String> quoted = move.evidence().stream().flatMap(WatchMatcher::texts);
        return Stream.concat(Stream.of(move.role() == null ? "" : move.role()), quoted)
                .toList();
    }

    private static Stream<String> texts(Evidence evidence) {
        return Stream.of(
                        evidence.article() == null ? null : evidence.article().title(),
                        evidence.quote() == null ? null : evidence.quote().text(),
                        evidence.role())
                .filter(Objects::nonNull);
    }
}

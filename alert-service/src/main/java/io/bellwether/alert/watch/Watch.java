package io.bellwether.alert.watch;

import io.bellwether.events.Kind;
import io.bellwether.events.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a subscriber wants to hear of. Every criterion given must be met; within one criterion, any of its values will do. A
 * criterion not given is met by every move.
 *
 * @param id            stable
 * @param name          what its owner calls it
 * @param people        any of them moves
 * @param organizations any of them is left or gone to, as {@code direction} says
 * @param direction     which side the organisations must stand on
 * @param kinds         any of these kinds
 * @param leastStatus   how sure it must be: {@code rumour}, {@code reported} or {@code confirmed}
 * @param words         that the role, a title or a quote must hold
 * @param channels      how its owner is told
 * @param created       when
 */
public record Watch(
        String id,
        String name,
        List<Named> people,
        List<Named> organizations,
        Direction direction,
        Set<Kind> kinds,
        Status leastStatus,
        Optional<Words> words,
        List<Channel> channels,
        Instant created) {

    public Watch {
        people = List.copyOf(people);
        organizations = List.copyOf(organizations);
        kinds = Set.copyOf(kinds);
        channels = List.copyOf(channels);
    }

    /** The same watch with these channels. */
    Watch with(List<Channel> others) {
        return new Watch(id, name, people, organizations, direction, kinds, leastStatus, words, others, created);
    }

    /**
     * A person or an organisation.
     *
     * @param id   what moves are matched by; see {@link io.bellwether.events.Slug}
     * @param name as the owner typed it
     */
    public record Named(String id, String name) {}
}

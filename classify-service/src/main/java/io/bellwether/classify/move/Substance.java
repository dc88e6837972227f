package io.bellwether.classify.move;

import io.bellwether.events.Kind;
import io.bellwether.events.Mention;
import io.bellwether.events.Organization;
import io.bellwether.events.Person;
import io.bellwether.events.Status;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a move is, given everything that is said of it: the best-attested of each. A function of the mentions alone, in the order of
 * publication; the order in which they arrive does not matter.
 *
 * @param confidence over all independent outlets, 0 to 1
 */
record Substance(
        Person person, List<Organization> from, List<Organization> to, String role, Kind kind, double confidence) {

    /** Of two kinds equally attested the one that says more comes first. */
    private static final List<Kind> TELLING_FIRST = List.of(
            Kind.DIES,
            Kind.FOUNDS,
            Kind.POACHED,
            Kind.RETURNS,
            Kind.BOARD,
            Kind.PROMOTED,
            Kind.APPOINTED,
            Kind.JOINS,
            Kind.RETIRES,
            Kind.LEAVES);

    /**
     * @param mentions that count, in the order of publication; at least one
     */
    static Substance of(List<Mention> mentions, Outlets outlets, Kinship kinship) {
        List<Mention> told = onesThatAssert(mentions);
        Direction direction = Direction.of(told);
        List<Mention> voters =
                told.stream().filter(m -> Direction.of(m) == direction).toList();
        Kind kind = kind(voters, direction, outlets);
        List<Organization> to = OrganizationChoice.of(told, Sides::destinations, kinship, outlets);
        List<Organization> from = OrganizationChoice.of(told, Mention::from, kinship, outlets);
        return new Substance(
                person(told, outlets),
                within(voters) ? from : without(from, to),
                to,
                role(voters, outlets),
                kind,
                confidence(mentions, outlets));
    }

    /** A denial repeats the story only in part, so it is asked only where nobody else tells it. */
    private static List<Mention> onesThatAssert(List<Mention> mentions) {
        List<Mention> told =
                mentions.stream().filter(m -> m.status() != Status.DENIED).toList();
        return told.isEmpty() ? mentions : told;
    }

    private static Kind kind(List<Mention> voters, Direction direction, Outlets outlets) {
        Ballot<Kind> ballot = new Ballot<>(outlets);
        voters.stream()
                .filter(mention -> direction.admits(mention.kind()))
                .forEach(mention -> ballot.vote(mention, mention.kind()));
        return ballot.winner(Comparator.comparingInt(TELLING_FIRST::indexOf))
                .orElseGet(() -> voters.getFirst().kind());
    }

    private static String role(List<Mention> voters, Outlets outlets) {
        Ballot<String> ballot = new Ballot<>(outlets);
        Map<String, String> asWritten = new HashMap<>();
        for (Mention mention : voters) {
            if (mention.role() != null && !mention.role().isBlank()) {
                String normal = mention.role().strip().toLowerCase(Locale.ROOT);
                asWritten.putIfAbsent(normal, mention.role().strip());
                ballot.vote(mention, normal);
            }
        }
        return ballot.winner(Comparator.naturalOrder()).map(asWritten::get).orElse(null);
    }

    private static Person person(List<Mention> told, Outlets outlets) {
        Person first = told.getFirst().person();
        Ballot<String> names = new Ballot<>(outlets);
        told.stream()
                .filter(mention -> mention.person().name() != null)
                .forEach(mention -> names.vote(mention, mention.person().name()));
        return new Person(first.id(), names.winner(Comparator.naturalOrder()).orElse(first.name()), first.text());
    }

    /** A change within one organisation names it on both sides. */
    private static boolean within(List<Mention> voters) {
        return voters.stream()
                .anyMatch(mention -> mention.kind() == Kind.PROMOTED
                        || (!mention.from().isEmpty() && ids(mention.from()).equals(ids(mention.to()))));
    }

    private static List<Organization> without(List<Organization> from, List<Organization> to) {
        List<String> gone = ids(to);
        return from.stream().filter(one -> !gone.contains(one.id())).toList();
    }

    private static List<String> ids(List<Organization> organizations) {
        return organizations.stream().map(Organization::id).toList();
    }

    private static double confidence(List<Mention> mentions, Outlets outlets) {
        Map<String, Double> byOutlet = new HashMap<>();
        mentions.forEach(mention -> byOutlet.merge(outlets.of(mention), mention.confidence(), Math::max));
        return Confidence.of(byOutlet.values());
    }
}

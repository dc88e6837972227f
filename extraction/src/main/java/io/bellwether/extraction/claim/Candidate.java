package io.bellwether.extraction.claim;

import io.bellwether.events.Kind;
import io.bellwether.events.Organization;
import io.bellwether.events.Person;
import io.bellwether.events.Quote;
import io.bellwether.events.Status;
import io.bellwether.extraction.reader.Mover;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody whom the model marked as a mover, with all that it says of the move. */
final class Candidate {
    static final Set<Kind> DEPARTURES = Set.of(Kind.LEAVES, Kind.RETIRES, Kind.DIES);

    /** What the rules' word on kind and status counts beside one naming: where they see a move they are seldom wrong. */
    private static final double RULES = 2;

    private final Person person;
    private final Quote quote;
    private final Map<Kind, Double> kinds = new EnumMap<>(Kind.class);
    private final Map<Status, Double> statuses = new EnumMap<>(Status.class);
    private final List<Organization> from = new ArrayList<>();
    private final List<Organization> to = new ArrayList<>();
    private String role;
    private double move = Double.NEGATIVE_INFINITY;
    private double sure;
    private int namings;
    private boolean told;

    /** @param quote the sentence of the first naming */
    Candidate(Person person, Quote quote) {
        this.person = person;
        this.quote = quote;
    }

    /**
     * @param logit of "a move is told here", where the naming was read
     * @param news  whether its sentence has words that tell a move, see {@link Told}
     */
    void named(Mover mover, double logit, boolean news) {
        told |= news;
        mover.kinds().forEach((kind, likely) -> kinds.merge(kind, likely, Double::sum));
        mover.statuses().forEach((status, likely) -> statuses.merge(status, likely, Double::sum));
        sure = Math.max(sure, mover.name().sure());
        move = Math.max(move, logit);
        namings++;
    }

    void to(Organization organization) {
        add(to, organization);
    }

    void from(Organization organization) {
        add(from, organization);
    }

    void role(String post) {
        role = role == null ? post : role;
    }

    private static void add(List<Organization> slot, Organization organization) {
        if (slot.stream().noneMatch(other -> other.id().equals(organization.id()))) {
            slot.add(organization);
        }
    }

    Person person() {
        return person;
    }

    Quote quote() {
        return quote;
    }

    List<Organization> from() {
        return from;
    }

    List<Organization> to() {
        return to;
    }

    /** Null where none is marked. */
    String role() {
        return role;
    }

    /** The highest logit of "a move is told here" where the person was named. */
    double move() {
        return move;
    }

    /**
     * How far the model is sure both that this is a mover and of what sort, 0 to 1. Those who only stand beside one score low;
     * where no sentence that names them tells news, nothing supports it.
     */
    double support() {
        return told ? sure * kinds.get(kind(null)) / namings : 0;
    }

    /** Whether the move ends nowhere that is told. */
    boolean departs() {
        return DEPARTURES.contains(kind(null));
    }

    /** The likeliest. @param byRules what the rules say; null for nothing */
    Kind kind(Kind byRules) {
        return likeliest(kinds, byRules);
    }

    /** The likeliest. @param byRules what the rules say; null for nothing */
    Status status(Status byRules) {
        return likeliest(statuses, byRules);
    }

    private <E extends Enum<E>> E likeliest(Map<E, Double> likely, E byRules) {
        Map<E, Double> sum = new EnumMap<>(likely);
        if (byRules != null) {
            sum.merge(byRules, RULES * namings, Double::sum);
        }
        return sum.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}

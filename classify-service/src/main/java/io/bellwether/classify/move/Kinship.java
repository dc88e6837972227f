package io.bellwether.classify.move;

import io.bellwether.events.Organization;
import java.util.Collection;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Whether two organisations may be one as far as a person's move goes: the same, one part of the other, or one named shorter.
 */
public final class Kinship {
    private static final int SHORTEST_NAME = 3;

    /** No house is deeper; a circle of parents ends here. */
    private static final int DEEPEST = 8;

    private final UnaryOperator<String> parent;

    /**
     * @param parent from the id of an organisation to the id of the one it belongs to, or to itself where it belongs to none
     */
    public Kinship(UnaryOperator<String> parent) {
        this.parent = parent;
    }

    /** Goes by names alone: {@code helix} and {@code helix-labs} are kin, {@code helix} and {@code helixir} are not. */
    public static Kinship byName() {
        return new Kinship(UnaryOperator.identity());
    }

    boolean related(String one, String other) {
        return one.equals(other)
                || startsName(one, other)
                || startsName(other, one)
                || partOf(one, other)
                || partOf(other, one);
    }

    /** It, and each house that it is part of, the smallest first. */
    Stream<String> houses(String id) {
        return Stream.iterate(id, parent).limit(DEEPEST).distinct();
    }

    /** Two parts of one house are two employers: someone may move between them. */
    private boolean partOf(String part, String whole) {
        return houses(part).anyMatch(whole::equals);
    }

    boolean overlap(Collection<Organization> ones, Collection<Organization> others) {
        return ones.stream().anyMatch(one -> others.stream().anyMatch(other -> related(one.id(), other.id())));
    }

    private static boolean startsName(String shorter, String longer) {
        return shorter.length() >= SHORTEST_NAME && longer.startsWith(shorter + "-");
    }
}

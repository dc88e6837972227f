package io.bellwether.classify.move;

import io.bellwether.events.Organization;
import java.util.Collection;
import java.util.function.UnaryOperator;

/**
 * Whether two organisations may be one as far as a person's move goes: the same, one part of the other, or one named shorter.
 */
public final class Kinship {
    private static final int SHORTEST_NAME = 3;

    private final UnaryOperator<String> parent;

    /**
     * @param parent from the id of an organisation to the id of the one it belongs to, or to the same id where it belongs to none
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
                || parent.apply(one).equals(parent.apply(other));
    }

    boolean overlap(Collection<Organization> ones, Collection<Organization> others) {
        return ones.stream().anyMatch(one -> others.stream().anyMatch(other -> related(one.id(), other.id())));
    }

    private static boolean startsName(String shorter, String longer) {
        return shorter.length() >= SHORTEST_NAME && longer.startsWith(shorter + "-");
    }
}

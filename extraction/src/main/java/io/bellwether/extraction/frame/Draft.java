package io.bellwether.extraction.frame;

import io.bellwether.events.Kind;
import io.bellwether.events.Status;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A frame in the making: slots are looked for in the order in which a reader would trust them. */
final class Draft {
    private static final Set<String> ROLE_OPENERS = Words.of("""
            as to for become becoming be of the its a an new next their his her post role position serve lead 's ’s
            , ( from first interim permanent full-time named made at""");
    private static final int ROLE_REACH = 9;

    private final Clause clause;
    private final int person;
    private final int trigger;
    private final List<Affiliation> affiliations;
    private Chunk from;
    private Chunk to;
    private String role;
    private Kind kind;

    Draft(Clause clause, int person, int trigger, Kind kind) {
        this.clause = clause;
        this.person = person;
        this.trigger = trigger;
        this.kind = kind;
        this.affiliations = switch (clause.at(person).type()) {
            case PRONOUN -> List.of();
            case POST -> List.of(Affiliations.ofPost(clause, person));
            default -> Affiliations.of(clause, person);
        };
    }

    List<Affiliation> affiliations() {
        return affiliations;
    }

    Chunk from() {
        return from;
    }

    Chunk to() {
        return to;
    }

    /** The same mover and trigger with nothing filled in. */
    Draft again() {
        return new Draft(clause, person, trigger, kind);
    }

    Draft from(Chunk organization) {
        from = from == null ? organization : from;
        return this;
    }

    Draft to(Chunk organization) {
        to = to == null ? organization : to;
        return this;
    }

    Draft kind(Kind other) {
        kind = other;
        return this;
    }

    Draft role(String post) {
        role = role == null && post != null ? post.replaceFirst("^(?i:new|next|first|second|its) ", "") : role;
        return this;
    }

    Kind kind() {
        return kind;
    }

    String role() {
        return role;
    }

    /** {@code from Google} anywhere behind {@code start}. */
    Draft fromPhrase(int start) {
        for (int i = start; from == null && i < clause.end(start); i++) {
            boolean opens = clause.is(i, "from")
                    || (clause.is(i, "at")
                            && (clause.is(i - 1, "years")
                                    || clause.is(i - 1, "decade")
                                    || clause.is(i - 1, "decades")));
            if (opens) {
                Chunk organization = clause.organizationOf(clause.organizationFrom(i + 1));
                from = organization;
            }
        }
        return this;
    }

    /** The employer that the words beside the name give, unless it is a former one. */
    Draft fromAffiliation() {
        for (Affiliation affiliation : affiliations) {
            if (from == null
                    && !affiliation.former()
                    && affiliation.organization() != null
                    && !same(affiliation.organization(), to)) {
                from = affiliation.organization();
            }
        }
        return this;
    }

    /** The post given up: that beside the name. */
    Draft roleFromAffiliation() {
        for (Affiliation affiliation : affiliations) {
            if (!affiliation.former() && affiliation.post() != null) {
                role(affiliation.post().text());
            }
        }
        return this;
    }

    /** The post behind {@code start}: {@code as CFO}, {@code CEO}, {@code to the post of dean}; takes its owner for the destination. */
    int rolePhrase(int start) {
        int others = 0;
        for (int i = start; i < clause.size() && i < start + ROLE_REACH; i++) {
            if (clause.is(i, ChunkType.POST)) {
                role(clause.at(i).text());
                return i;
            }
            boolean passes = ROLE_OPENERS.contains(clause.lower(i))
                    || clause.at(i).mayBeOrganization()
                    || clause.is(i, ChunkType.OTHER);
            if (!passes && (!clause.is(i, ChunkType.WORD) || clause.isPreposition(i) || ++others > 2)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whose post stands at {@code post}: {@code CEO of Intel}, {@code Intel CEO}. */
    Chunk owner(int post) {
        if (post < 0) {
            return null;
        }
        if (clause.is(post + 1, "of")
                || clause.is(post + 1, "at")
                || clause.is(post + 1, "for")
                || clause.is(post + 1, "in")
                || clause.is(post + 1, "with")
                || clause.is(post + 1, "to")) {
            Chunk behind = clause.organizationOf(clause.organizationFrom(post + 2));
            if (behind != null) {
                return behind;
            }
        }
        int before = clause.is(post - 1, "'s") ? post - 2 : post - 1;
        return before >= 0 && before != person && clause.at(before).mayBeOrganization() ? clause.at(before) : null;
    }

    static boolean same(Chunk one, Chunk other) {
        if (one == null || other == null) {
            return false;
        }
        return one.id() != null ? one.id().equals(other.id()) : one.name().equalsIgnoreCase(other.name());
    }

    Frame frame(Status status, double score) {
        Chunk who = clause.at(person);
        return new Frame(
                who, list(from), list(to), role, kind, status, score, clause.focus(trigger), clause.sentence());
    }

    private static List<Chunk> list(Chunk chunk) {
        List<Chunk> list = new ArrayList<>(1);
        if (chunk != null) {
            list.add(chunk);
        }
        return list;
    }

    int trigger() {
        return trigger;
    }
}

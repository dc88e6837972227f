package io.bellwether.evaluation.item;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A move as a careful reader labelled it.
 *
 * @param person        as the text has it
 * @param personAliases other ways to write it
 * @param named         false: the text does not name the person
 * @param from          the employers left; empty where nothing is said
 * @param to            the organisations gone to; empty where nothing is said
 * @param fromAliases   other ways to write one of {@code from}
 * @param toAliases     other ways to write one of {@code to}
 * @param role          the new post, or the one given up
 * @param kind          a word of the closed list
 * @param kindOk        other kinds that are right too
 * @param status        a word of the closed list
 * @param statusOk      other statuses that are right too
 * @param optional      background: neither required nor penalised
 * @param fromImplied   not in the text: not held against anybody
 * @param toImplied     not in the text: not held against anybody
 * @param fromLenient   any former employer is accepted
 */
@JsonNaming(SnakeCaseStrategy.class)
public record LabelledMove(
        String person,
        List<String> personAliases,
        Boolean named,
        List<String> from,
        List<String> to,
        Map<String, List<String>> fromAliases,
        Map<String, List<String>> toAliases,
        String role,
        String kind,
        List<String> kindOk,
        String status,
        List<String> statusOk,
        Boolean optional,
        Boolean fromImplied,
        Boolean toImplied,
        Boolean fromLenient) {

    public LabelledMove {
        personAliases = listOf(personAliases);
        named = named == null || named;
        from = listOf(from);
        to = listOf(to);
        fromAliases = fromAliases == null ? Map.of() : Map.copyOf(fromAliases);
        toAliases = toAliases == null ? Map.of() : Map.copyOf(toAliases);
        kindOk = listOf(kindOk);
        statusOk = listOf(statusOk);
        optional = optional != null && optional;
        fromImplied = fromImplied != null && fromImplied;
        toImplied = toImplied != null && toImplied;
        fromLenient = fromLenient != null && fromLenient;
    }

    /** Whether a side of a predicted move is right. */
    public enum Side {
        /** The label says nothing of it. */
        UNSCORED,
        RIGHT,
        WRONG
    }

    public boolean isNamed() {
        return named;
    }

    /** It must be found. */
    public boolean isRequired() {
        return named && !optional;
    }

    /** Whether that name is this person's. */
    public boolean isOf(String name) {
        return Stream.concat(Stream.of(person), personAliases.stream())
                .anyMatch(known -> Names.samePerson(name, known));
    }

    public boolean hasKind(String word) {
        return kind.equals(word) || kindOk.contains(word);
    }

    public boolean hasStatus(String word) {
        return status.equals(word) || statusOk.contains(word);
    }

    public Side from(List<String> predicted) {
        return side(from, fromAliases, fromImplied || fromLenient, predicted);
    }

    public Side to(List<String> predicted) {
        return side(to, toAliases, toImplied, predicted);
    }

    /** One right name is enough: a unit and its parent are both accepted, and so are several employers of whom one is told. */
    private static Side side(
            List<String> labelled, Map<String, List<String>> aliases, boolean anything, List<String> predicted) {
        if (labelled.isEmpty()) {
            return Side.UNSCORED;
        }
        boolean right = labelled.stream()
                .flatMap(name -> Stream.concat(Stream.of(name), aliases.getOrDefault(name, List.of()).stream()))
                .anyMatch(name -> predicted.stream().anyMatch(one -> Names.sameOrganization(one, name)));
        return anything || right ? Side.RIGHT : Side.WRONG;
    }

    private static List<String> listOf(List<String> words) {
        return words == null ? List.of() : List.copyOf(words);
    }
}

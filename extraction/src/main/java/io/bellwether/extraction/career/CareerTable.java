package io.bellwether.extraction.career;

import io.bellwether.events.Organization;
import io.bellwether.events.Position;
import io.bellwether.events.Quote;
import io.bellwether.events.Slug;
import io.bellwether.extraction.claim.Claim;
import io.bellwether.extraction.tag.Chunk;
import io.bellwether.extraction.tag.ChunkType;
import io.bellwether.extraction.tag.Tagger;
import io.bellwether.extraction.text.Sentences;
import io.bellwether.extraction.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table that tells the career of the article's only mover: one column of employers, or of posts with their employers behind a
 * comma, one at least of what somebody did there and when, and
 * the move's own organisations among its rows. Markets and rivals stand in tables too; theirs have columns of money and staff.
 */
final class CareerTable {
    private static final Set<String> EMPLOYER = Words.of("""
            institution organisation organization company employer firm lab laboratory workplace affiliation""");
    private static final Set<String> POST = Words.of("""
            role post position title job capacity""");
    private static final Set<String> TIME = Words.of("""
            years year period dates tenure when time from since""");
    private static final Set<String> WORK = Words.of("""
            focus contribution contributions achievement achievements work responsibilities responsibility
            projects project accomplishments stint""");
    private static final Set<String> MARKET = Words.of("""
            valuation revenue revenues employees headcount funding price prices market model models raised ceo
            founded investors share shares strategy customers pricing parameters""");

    private static final Pattern ASIDE = Pattern.compile("\\s*\\([^)]{0,60}\\)");
    private static final int LONGEST_NAME = 80;

    private final Tagger tagger;
    private final Table table;

    CareerTable(Tagger tagger, Table table) {
        this.tagger = tagger;
        this.table = table;
    }

    /** Oldest first; empty when it is no table of the claim's person's career. */
    List<Position> of(Claim claim) {
        if (!isOfPosts()) {
            return List.of();
        }
        List<Position> positions = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Position position = position(row);
            if (position != null && positions.size() < Background.MOST) {
                positions.add(position);
            }
        }
        return isOf(claim, positions) ? inOrder(claim, positions) : List.of();
    }

    private boolean isOfPosts() {
        boolean employers = tells(EMPLOYER) && (tells(POST) || tells(TIME) || tells(WORK));
        return !tells(MARKET) && (employers || (tells(POST) && tells(TIME)));
    }

    /** The table's positions with what the text knows of them besides. */
    static List<Position> completed(List<Position> positions, List<Position> told) {
        List<Position> left = new ArrayList<>(told);
        return positions.stream()
                .map(position -> {
                    Position more = left.stream()
                            .filter(other -> id(other).equals(id(position)))
                            .findFirst()
                            .orElse(position);
                    left.remove(more);
                    return position.orElse(more.role(), more.since(), more.until());
                })
                .toList();
    }

    private boolean tells(Set<String> words) {
        return column(words) >= 0;
    }

    private int column(Set<String> words) {
        return IntStream.range(0, table.header().size())
                .filter(i -> Words.of(table.header().get(i).toLowerCase(Locale.ROOT)).stream()
                        .anyMatch(words::contains))
                .findFirst()
                .orElse(-1);
    }

    private Position position(Table.Row row) {
        int employer = column(EMPLOYER);
        String post = cell(row, POST);
        int comma = post.lastIndexOf(", ");
        boolean together = employer < 0 && comma > 0;
        Organization organization =
                organization(employer >= 0 ? row.cells().get(employer) : together ? post.substring(comma + 2) : "");
        if (organization == null) {
            return null;
        }
        String role = together ? post.substring(0, comma) : post;
        Years years = Years.of(cell(row, TIME));
        return new Position(
                organization,
                role.isBlank() ? null : role,
                years.since(),
                years.until(),
                years.lasts(),
                row.line(),
                null);
    }

    private String cell(Table.Row row, Set<String> column) {
        int i = column(column);
        return i < 0 ? "" : row.cells().get(i);
    }

    private Organization organization(String cell) {
        String name = ASIDE.matcher(cell).replaceAll("").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || Slug.of(name).isEmpty()) {
            return null;
        }
        return Sentences.of(name, Quote.Field.TEXT).stream()
                .flatMap(sentence -> tagger.tag(sentence).chunks().stream())
                .filter(chunk -> chunk.is(ChunkType.ORGANIZATION) && chunk.id() != null)
                .findFirst()
                .map(Chunk::organization)
                .orElseGet(() -> new Organization(Slug.of(name), name, name));
    }

    private static boolean isOf(Claim claim, List<Position> positions) {
        return positions.size() > 1
                && positions.stream()
                        .anyMatch(position -> isAmong(position, claim.to()) || isAmong(position, claim.from()));
    }

    /** A table that begins with where somebody goes now is told backwards. */
    private static List<Position> inOrder(Claim claim, List<Position> positions) {
        List<Position> ordered = new ArrayList<>(positions);
        Position first = positions.getFirst();
        Position last = positions.getLast();
        boolean dated = first.since() != null && last.since() != null;
        if (dated ? first.since() > last.since() : isAmong(first, claim.to()) && !isAmong(last, claim.to())) {
            Collections.reverse(ordered);
        }
        Position end = ordered.getLast();
        if (isAmong(end, claim.to())) {
            ordered.set(
                    ordered.size() - 1,
                    new Position(end.organization(), end.role(), end.since(), end.until(), true, end.quote(), null));
        }
        return ordered;
    }

    private static boolean isAmong(Position position, List<Organization> organizations) {
        return organizations.stream().anyMatch(one -> one.id().equals(id(position)));
    }

    private static String id(Position position) {
        return position.organization().id();
    }
}

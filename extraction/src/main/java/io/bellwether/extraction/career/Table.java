package io.bellwether.extraction.career;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table in plain text: lines whose cells are parted by {@code |}.
 *
 * @param header the first row
 * @param rows   those below it
 */
record Table(List<String> header, List<Row> rows) {
    private static final int MOST_TABLES = 10;
    private static final int MOST_ROWS = 40;
    private static final int LONGEST_LINE = 2_000;

    /**
     * @param cells stripped
     * @param line  as it stands
     */
    record Row(List<String> cells, String line) {}

    /** The tables of a text, in order: two rows or more of as many cells each, with at most blank lines between. */
    static List<Table> in(String text) {
        List<Table> tables = new ArrayList<>();
        List<Row> open = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.isBlank()) {
                continue;
            }
            List<String> cells = cells(line);
            if (!open.isEmpty() && cells.size() != open.getFirst().cells().size()) {
                close(open, tables);
            }
            if (cells.size() > 1 && open.size() < MOST_ROWS && !isRule(cells)) {
                open.add(new Row(cells, line.strip()));
            }
            if (tables.size() >= MOST_TABLES) {
                return tables;
            }
        }
        close(open, tables);
        return tables;
    }

    private static void close(List<Row> open, List<Table> tables) {
        if (open.size() > 1) {
            tables.add(new Table(open.getFirst().cells(), List.copyOf(open.subList(1, open.size()))));
        }
        open.clear();
    }

    private static List<String> cells(String line) {
        if (line.length() > LONGEST_LINE || line.indexOf('|') < 0) {
            return List.of();
        }
        String inner = line.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }

    /** {@code |---|---|}: between header and rows. */
    private static boolean isRule(List<String> cells) {
        return cells.stream().allMatch(cell -> cell.chars().allMatch(c -> "-:= ".indexOf(c) >= 0));
    }
}

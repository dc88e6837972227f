package io.bellwether.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in Markdown, which reads well on a terminal too. */
final class Table {
    /** A rule of fewer dashes is none. */
    private static final int LEAST_WIDTH = 3;

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... head) {
        row(head);
    }

    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    static String number(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        line(text, rows.getFirst(), " ");
        line(text, rows.getFirst().stream().map(cell -> "").toList(), "-");
        rows.stream().skip(1).forEach(row -> line(text, row, " "));
        return text.toString();
    }

    private void line(StringBuilder text, List<String> row, String filler) {
        for (int i = 0; i < row.size(); i++) {
            int column = i;
            int width = rows.stream()
                    .mapToInt(one -> one.get(column).length())
                    .max()
                    .orElse(0);
            text.append("| ")
                    .append(row.get(i))
                    .append(filler.repeat(
                            Math.max(width, LEAST_WIDTH) - row.get(i).length()))
                    .append(" ");
        }
        text.append("|\n");
    }
}

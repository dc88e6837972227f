package io.bellwether.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in Markdown, which reads well on a terminal too. */
final class Table {
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
        for (int i = 0; i < rows.size(); i++) {
            text.append("| ").append(String.join(" | ", padded(rows.get(i)))).append(" |\n");
            if (i == 0) {
                text.append("|").append(" --- |".repeat(rows.get(i).size())).append("\n");
            }
        }
        return text.toString();
    }

    private List<String> padded(List<String> row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            int column = i;
            int width = rows.stream()
                    .mapToInt(one -> one.get(column).length())
                    .max()
                    .orElse(0);
            cells.add(row.get(i) + " ".repeat(width - row.get(i).length()));
        }
        return cells;
    }
}

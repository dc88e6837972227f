package io.bellwether.extraction.gazetteer;

import io.bellwether.extraction.lexicon.DamagedResource;
import io.bellwether.extraction.lexicon.Resources;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a gazetteer file, ours or a user's: UTF-8, tab-separated, {@code #} begins a comment line, empty lines are skipped.
 *
 * @param rows in order, each with its place
 */
record Table(List<Row> rows) {
    /** Many times what we have; what a file may cost before its first line is read. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final String NONE = "-";

    /**
     * A row.
     *
     * @param file  how messages name the file
     * @param line  counted from 1
     * @param cells as many as the file has columns
     */
    record Row(String file, int line, List<String> cells) {

        String cell(int column) {
            return cells.get(column);
        }

        /** Null for "-". */
        String optional(int column) {
            return cell(column).equals(NONE) ? null : cell(column);
        }

        /** What stands between bars; none for "-". */
        List<String> names(int column) {
            if (cell(column).equals(NONE)) {
                return List.of();
            }
            List<String> names = List.of(cell(column).split("\\|", -1));
            names.forEach(this::check);
            return names;
        }

        String name(int column) {
            check(cell(column));
            return cell(column);
        }

        private void check(String name) {
            if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().noneMatch(Character::isLetterOrDigit)) {
                throw fault("no name of 1 to " + LONGEST_NAME + " characters: \"" + shown(name) + "\"");
            }
        }

        DamagedResource fault(String problem) {
            return DamagedResource.at(file + ", line " + line, problem);
        }

        private static String shown(String name) {
            return name.length() > LONGEST_NAME ? name.substring(0, 20) + "…" : name.strip();
        }
    }

    /** A file of ours. */
    static Table resource(String name, int columns) {
        return of("extraction resource " + name, Resources.text(name), columns);
    }

    /** A user's file; empty when there is none. */
    static Table file(Path file, int columns) {
        if (!Files.exists(file)) {
            return new Table(List.of());
        }
        String place = "gazetteer file " + file;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw DamagedResource.at(place, "larger than " + MOST_BYTES / (1024 * 1024) + " MiB");
            }
            return of(place, Resources.text(Files.readAllBytes(file)), columns);
        } catch (CharacterCodingException e) {
            throw DamagedResource.at(place, "not UTF-8");
        } catch (IOException e) {
            throw DamagedResource.at(place, "cannot be read: " + e.getMessage());
        }
    }

    static Table of(String file, String text, int columns) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.replaceFirst("^\ufeff", "").lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                Row row = new Row(file, number, List.of(line.split("\t", -1)));
                if (row.cells().size() != columns) {
                    throw row.fault(
                            "has " + row.cells().size() + " columns, must have " + columns + ", with tabs between");
                }
                rows.add(row);
            }
        }
        return new Table(List.copyOf(rows));
    }
}

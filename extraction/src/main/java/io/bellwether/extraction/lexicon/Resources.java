package io.bellwether.extraction.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the word files that lie beside the classes: UTF-8, {@code #} begins a comment line, empty lines are skipped. */
public final class Resources {
    private static final String ROOT = "/io/bellwether/extraction/";

    private Resources() {}

    /**
     * The lines of a file.
     *
     * @param name below the package, {@code lexicon/roles.txt}
     * @throws DamagedResource when it is missing, unreadable, no UTF-8, or holds nothing
     */
    public static List<String> lines(String name) {
        return lines(name, text(name));
    }

    /**
     * All of a file, comments and all.
     *
     * @throws DamagedResource when it is missing, unreadable or no UTF-8
     */
    public static String text(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new DamagedResource(name, "missing");
            }
            return text(in.readAllBytes());
        } catch (CharacterCodingException e) {
            throw new DamagedResource(name, "not UTF-8");
        } catch (IOException e) {
            throw new DamagedResource(name, "cannot be read: " + e.getMessage());
        }
    }

    /**
     * Bytes as text, with nothing guessed.
     *
     * @throws CharacterCodingException when they are no UTF-8
     */
    public static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    static List<String> lines(String name, String all) {
        List<String> lines = all.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        if (lines.isEmpty()) {
            throw new DamagedResource(name, "empty");
        }
        return lines;
    }

    /**
     * The tab-separated columns of a file.
     *
     * @throws DamagedResource also when a line has not exactly {@code columns} columns
     */
    public static List<String[]> table(String name, int columns) {
        return lines(name).stream().map(line -> columns(name, line, columns)).toList();
    }

    static String[] columns(String name, String line, int columns) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new DamagedResource(name, "a line of " + cells.length + " columns, must be " + columns + ": " + line);
        }
        return cells;
    }
}

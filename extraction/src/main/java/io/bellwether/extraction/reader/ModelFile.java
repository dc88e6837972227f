package io.bellwether.extraction.reader;

import io.bellwether.extraction.lexicon.DamagedResource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file of the model, as it was committed: each has its SHA-256 beside it, so that half a file, or one of another training, is
 * found at start and not in what is read.
 *
 * @param bytes the whole
 */
record ModelFile(byte[] bytes) {
    private static final String ROOT = "/io/bellwether/extraction/";

    /**
     * The file of that name below the package.
     *
     * @throws DamagedResource when it, or its checksum, is missing, or they disagree
     */
    static ModelFile verified(String name) {
        return verified(name, read(name), new String(read(name + ".sha256"), StandardCharsets.US_ASCII));
    }

    static ModelFile verified(String name, byte[] bytes, String checksum) {
        String expected = checksum.strip();
        if (!sha256(bytes).equals(expected)) {
            throw new DamagedResource(name, "its checksum is not " + expected + ": damaged, or half of a change");
        }
        return new ModelFile(bytes);
    }

    private static byte[] read(String name) {
        try (InputStream in = ModelFile.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new DamagedResource(name, "missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new DamagedResource(name, "cannot be read: " + e.getMessage());
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    List<String> toLines() {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
}

package io.bellwether.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file under {@code META-INF/resources}, which browsers may keep for ever: its address changes with its content.
 *
 * @param path    as served: {@code /page/bellwether.css}
 * @param version the beginning of the SHA-256 of its content, in hexadecimal
 */
public record StaticFile(String path, String version) {
    private static final int VERSION_BYTES = 6;

    /**
     * The file as it stands on the class path.
     *
     * @throws IllegalStateException when it is not there, which is a fault of the build
     */
    public static StaticFile at(String path) {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources" + path)) {
            if (file == null) {
                throw new IllegalStateException("the build holds no file " + path);
            }
            return new StaticFile(path, version(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** What the page refers to it by; public because templates call it. */
    public String href() {
        return path + "?v=" + version;
    }

    /** The version that a file of this content has. */
    public static String version(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package io.bellwether.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes in content codings, good and bad. */
final class Packed {
    static final String FEED = "<rss><channel><title>t</title></channel></rss>";

    private static final int MEGABYTE = 1024 * 1024;

    private Packed() {}

    static byte[] feed() {
        return FEED.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) {
        return pack(bytes, "gzip");
    }

    static byte[] deflate(byte[] bytes) {
        return pack(bytes, "deflate");
    }

    /** As some servers do it: without the wrapping that {@code deflate} means. */
    static byte[] rawDeflate(byte[] bytes) {
        return pack(bytes, "raw");
    }

    /** {@link #FEED}. */
    static byte[] brotliFeed() {
        return resource("feed.br");
    }

    /** A kilobyte and a half that means a gigabyte. */
    static byte[] brotliBomb() {
        return resource("a-gigabyte-of-zeros.br");
    }

    /** Four megabytes that mean four gigabytes: one archive after the other. */
    static byte[] gzipBomb() {
        byte[] small = gzip(new byte[100 * MEGABYTE]);
        byte[] bomb = new byte[small.length * 40];
        for (int i = 0; i < 40; i++) {
            System.arraycopy(small, 0, bomb, i * small.length, small.length);
        }
        return bomb;
    }

    static byte[] firstHalf(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] pack(byte[] bytes, String coding) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing =
                switch (coding) {
                    case "gzip" -> new GZIPOutputStream(packed);
                    case "raw" -> new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED, true));
                    default -> new DeflaterOutputStream(packed);
                }) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] resource(String name) {
        try (InputStream in = Packed.class.getResourceAsStream("/fetch/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

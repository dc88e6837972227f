package io.bellwether.ingest.fetch;

import io.bellwether.ingest.fetch.ContentCodings.Decoded.Plain;
import io.bellwether.ingest.fetch.ContentCodings.Decoded.TooLong;
import io.bellwether.ingest.fetch.ContentCodings.Decoded.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes the content codings of a body, to a limit: a bomb goes off no further than that.
 *
 * <p>Servers say gzip of what is not, zip twice and say it once, or break off; what can be read for all that is read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.4">RFC 9110, Content-Encoding</a>
 */
public final class ContentCodings {
    /** What we can undo, as {@code Accept-Encoding} says it. */
    static final String ACCEPTED = "gzip, deflate, br";
    /** One upon the other; nobody honest needs more than two. */
    static final int MOST = 4;

    private static final Set<String> NOTHING_DONE = Set.of("", "identity", "none");
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");
    /** Looked at to tell text from compressed bytes. */
    private static final int BEGINNING = 256;

    private static final int CHUNK = 16 * 1024;

    private ContentCodings() {}

    /** A body without its codings. */
    public sealed interface Decoded {

        /**
         * As it was meant.
         *
         * @param whole false where the compressed bytes broke off and this is what they held until then
         */
        record Plain(byte[] body, boolean whole) implements Decoded {}

        /** Longer than the limit. */
        record TooLong() implements Decoded {}

        /** In a coding nobody asked for, or not in the one it says. */
        record Unreadable(String why) implements Decoded {}
    }

    /**
     * Undoes them.
     *
     * @param header {@code Content-Encoding}; null where there is none
     * @param limit  of the result, and of every step on the way, in bytes
     */
    public static Decoded decode(String header, byte[] wire, int limit) {
        List<String> codings = codings(header);
        if (codings.size() > MOST) {
            return new Unreadable("more than " + MOST + " content codings");
        }
        Decoded decoded = new Plain(wire, true);
        for (String coding : codings.reversed()) {
            if (decoded instanceof Plain plain) {
                decoded = undo(coding, plain, limit);
            }
        }
        // Zipped once more than they say.
        for (int more = codings.size(); more < MOST && decoded instanceof Plain plain && isGzip(plain.body()); more++) {
            decoded = undo("gzip", plain, limit);
        }
        return decoded;
    }

    private static List<String> codings(String header) {
        return Stream.of(header == null ? new String[0] : header.split(","))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !NOTHING_DONE.contains(coding))
                .toList();
    }

    private static Decoded undo(String coding, Plain coded, int limit) {
        byte[] bytes = coded.body();
        if (bytes.length == 0) {
            return coded;
        }
        boolean gzip = GZIP.contains(coding);
        if ((gzip ? !isGzip(bytes) : !isZlib(bytes)) && isPlainlyText(bytes)) {
            return coded;
        }
        if (!gzip && !coding.equals("deflate") && !coding.equals("br")) {
            return new Unreadable("content coding " + coding);
        }
        Decoded undone = read(coding, bytes, limit);
        return undone instanceof Plain plain ? new Plain(plain.body(), plain.whole() && coded.whole()) : undone;
    }

    /** What comes before the first fault is kept. */
    private static Decoded read(String coding, byte[] bytes, int limit) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        boolean whole = true;
        try (InputStream in = open(coding, bytes)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                plain.write(chunk, 0, read);
                if (plain.size() > limit) {
                    return new TooLong();
                }
            }
        } catch (IOException | IllegalStateException e) {
            whole = false;
        }
        return plain.size() == 0 && !whole
                ? new Unreadable("said to be " + coding + ", and is not")
                : new Plain(plain.toByteArray(), whole);
    }

    private static InputStream open(String coding, byte[] bytes) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        return switch (coding) {
            case "br" -> new BrotliInputStream(in);
            // Some servers leave out the wrapping that the name means.
            case "deflate" -> new InflaterInputStream(in, new Inflater(!isZlib(bytes)), CHUNK);
            default -> new GZIPInputStream(in, CHUNK);
        };
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    private static boolean isZlib(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0x0f) == 8 && ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) % 31 == 0;
    }

    /** Begins as XML, HTML and JSON do, with nothing in it that text does not have. */
    private static boolean isPlainlyText(byte[] bytes) {
        int start = bytes.length > 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb ? 3 : 0;
        int first = 0;
        for (int i = start; i < Math.min(bytes.length, BEGINNING); i++) {
            int next = bytes[i] & 0xff;
            boolean space = next == ' ' || next >= '\t' && next <= '\r';
            if (next < ' ' && !space) {
                return false;
            }
            first = first == 0 && !space ? next : first;
        }
        return first == '<' || first == '{' || first == '[';
    }
}

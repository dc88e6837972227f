package io.bellwether.ingest.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the characters in a document's bytes. A byte order mark decides, or the zeros of wide characters; then the HTTP header
 * and the XML declaration are tried in turn, and the first that decodes without an error is taken. Good UTF-8 goes before a
 * name that any bytes would fit. Where no name fits, UTF-8 with foreign bytes in it is mended, and what is not even that is
 * guessed from the bytes. UTF-7 is never read. Characters that XML forbids are dropped, so that none reaches whoever stores
 * the text.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7303">RFC 7303, XML media types</a>
 */
public final class FeedText {
    private static final Pattern HEADER_CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION = Pattern.compile(
            "<\\?xml[^>]{0,200}?encoding\\s{0,20}=\\s{0,20}[\"']?\\s{0,20}([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);
    private static final int DECLARATION_BYTES = 1_024;
    /** Seven-bit Japanese shifts into its alphabet with an escape sequence. */
    private static final String JAPANESE_SHIFT = "\u001B$B";

    private static final char UNREADABLE = '\uFFFD';

    private FeedText() {}

    /**
     * The document as text.
     *
     * @param contentType the HTTP header; null where there was none
     */
    public static String decode(byte[] body, String contentType) {
        return withoutForbidden(characters(body, contentType));
    }

    private static String characters(byte[] body, String contentType) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return utf8(body).orElseGet(() -> PatchyUtf8.decode(body).text());
        }
        Optional<Charset> wide = wide(body).or(() -> mainframe(body));
        if (wide.isPresent()) {
            return new String(body, wide.get());
        }
        List<Charset> named = Stream.of(
                        named(HEADER_CHARSET, contentType), named(DECLARATION, latin(body, DECLARATION_BYTES)))
                .flatMap(Optional::stream)
                .toList();
        Optional<String> utf8 = utf8(body);
        // Any bytes are good Latin text; good UTF-8 they are only on purpose, whatever the declaration says.
        if (utf8.isPresent() && named.isEmpty() && utf8.get().contains(JAPANESE_SHIFT)) {
            return new String(body, Charsets.ISO_2022_JP);
        }
        if (utf8.isPresent() && (named.stream().allMatch(Charsets::isSingleByte) || isBeyondChance(utf8.get()))) {
            return utf8.get();
        }
        return named.stream()
                .flatMap(charset -> strictly(body, charset).stream())
                .findFirst()
                .or(() -> utf8)
                .orElseGet(() -> mended(body, named));
    }

    /** Two-byte encodings of Asia read as UTF-8 now and then, but give pairs of bytes, not triples. */
    private static boolean isBeyondChance(String utf8) {
        int pairs = 0;
        int triples = 0;
        for (int i = 0; i < utf8.length(); i++) {
            char c = utf8.charAt(i);
            pairs += c >= 0x80 && c < 0x800 ? 1 : 0;
            triples += c >= 0x800 ? 1 : 0;
        }
        return triples > pairs;
    }

    /** What no name fits: UTF-8 with foreign bytes in it, a name that almost fits, or a guess. */
    private static String mended(byte[] body, List<Charset> named) {
        PatchyUtf8 patchy = PatchyUtf8.decode(body);
        if (patchy.isMostlyUtf8()) {
            return patchy.text();
        }
        return named.stream()
                .filter(charset -> !charset.equals(UTF_8))
                .map(charset -> new String(body, charset))
                .filter(FeedText::isMostlyReadable)
                .findFirst()
                .orElseGet(() -> guessed(body));
    }

    private static String guessed(byte[] body) {
        String text = new String(body, GuessedCharset.of(body));
        return isMostlyReadable(text) ? text : new String(body, Charsets.WINDOWS_1252);
    }

    private static boolean isMostlyReadable(String text) {
        long unreadable = text.chars().filter(c -> c == UNREADABLE).count();
        long foreign = text.chars().filter(c -> c >= 0x80).count();
        return unreadable * 20 <= foreign;
    }

    private static Optional<String> utf8(byte[] body) {
        String text = new String(body, UTF_8);
        return text.indexOf(UNREADABLE) < 0 ? Optional.of(text) : strictly(body, UTF_8);
    }

    /** Encodings of two and four bytes have a mark, or show in the zeros beside the first characters. */
    private static Optional<Charset> wide(byte[] body) {
        if (startsWith(body, 0, 0, 0xFE, 0xFF) || startsWith(body, 0, 0, 0, '<')) {
            return Optional.of(Charsets.UTF_32BE);
        }
        if (startsWith(body, 0xFF, 0xFE, 0, 0) || startsWith(body, '<', 0, 0, 0)) {
            return Optional.of(Charsets.UTF_32LE);
        }
        if (startsWith(body, 0xFE, 0xFF) || hasZeros(body, 0)) {
            return Optional.of(UTF_16BE);
        }
        if (startsWith(body, 0xFF, 0xFE) || hasZeros(body, 1)) {
            return Optional.of(UTF_16LE);
        }
        return Optional.empty();
    }

    private static boolean hasZeros(byte[] body, int at) {
        return body.length >= 4 && body[at] == 0 && body[at + 2] == 0 && body[1 - at] > 0 && body[3 - at] > 0;
    }

    /** {@code <?xm} in EBCDIC, whose declaration names which one. */
    private static Optional<Charset> mainframe(byte[] body) {
        if (!startsWith(body, 0x4C, 0x6F, 0xA7, 0x94)) {
            return Optional.empty();
        }
        String head = new String(body, 0, Math.min(body.length, DECLARATION_BYTES), Charsets.EBCDIC);
        return named(DECLARATION, head).or(() -> Optional.of(Charsets.EBCDIC));
    }

    private static boolean startsWith(byte[] body, int... bytes) {
        if (body.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((body[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** The beginning, byte for byte. */
    static String latin(byte[] body, int most) {
        return new String(body, 0, Math.min(body.length, most), ISO_8859_1);
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Charsets.named(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> strictly(byte[] body, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The text without control characters, byte order marks and halves of characters. */
    static String withoutForbidden(String text) {
        int first = 0;
        while (first < text.length() && isAllowed(text, first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder allowed = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            if (isAllowed(text, i)) {
                allowed.append(text.charAt(i));
            }
        }
        return allowed.toString();
    }

    private static boolean isAllowed(String text, int at) {
        char c = text.charAt(at);
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return c < Character.MIN_SURROGATE
                || (Character.isSurrogate(c) ? isWhole(text, at) : c != '\uFFFE' && c != '\uFFFF' && c != '\uFEFF');
    }

    private static boolean isWhole(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}

package io.bellwether.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the characters in a document's bytes. A byte order mark decides; then the HTTP header, the XML declaration and UTF-8
 * are tried in turn (UTF-8 first where the others name alphabets of one byte), and the first that decodes without an error is taken; failing all, the first that was named, or
 * Windows-1252. Characters that XML forbids are dropped.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7303">RFC 7303, XML media types</a>
 */
final class FeedText {
    private static final Pattern HEADER_CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION = Pattern.compile(
            "<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([\\w.:+-]+)\\s*[\"']", Pattern.CASE_INSENSITIVE);
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final int DECLARATION_BYTES = 512;

    /** Names that mean more than they say: browsers and feed readers take the larger set. */
    private static final Map<String, String> WIDER = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "shift_jis", "windows-31j",
            "ks_c_5601-1987", "windows-949",
            "euc-kr", "windows-949");

    private FeedText() {}

    static String decode(byte[] body, String contentType) {
        return withoutForbidden(characters(body, contentType));
    }

    private static String characters(byte[] body, String contentType) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return new String(body, 3, body.length - 3, UTF_8);
        }
        Optional<Charset> wide = wide(body);
        if (wide.isPresent()) {
            return new String(body, wide.get());
        }
        List<Charset> named = Stream.of(named(HEADER_CHARSET, contentType), named(DECLARATION, head(body)))
                .flatMap(Optional::stream)
                .toList();
        // Any bytes are good Latin text; good UTF-8 they are only on purpose, whatever the declaration says.
        Stream<Charset> candidates = named.stream().allMatch(FeedText::isSingleByte)
                ? Stream.concat(Stream.of(UTF_8), named.stream())
                : Stream.concat(named.stream(), Stream.of(UTF_8));
        return candidates
                .flatMap(charset -> strictly(body, charset).stream())
                .findFirst()
                .orElseGet(() -> new String(body, named.isEmpty() ? WINDOWS_1252 : named.getLast()));
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    /** Encodings of two and four bytes show in the zeros around the first angle bracket. */
    private static Optional<Charset> wide(byte[] body) {
        if (startsWith(body, 0, 0, 0xFE, 0xFF) || startsWith(body, 0, 0, 0, '<')) {
            return Optional.of(UTF_32BE);
        }
        if (startsWith(body, 0xFF, 0xFE, 0, 0) || startsWith(body, '<', 0, 0, 0)) {
            return Optional.of(UTF_32LE);
        }
        if (startsWith(body, 0xFE, 0xFF) || startsWith(body, 0, '<')) {
            return Optional.of(UTF_16BE);
        }
        if (startsWith(body, 0xFF, 0xFE) || startsWith(body, '<', 0)) {
            return Optional.of(UTF_16LE);
        }
        return Optional.empty();
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

    private static String head(byte[] body) {
        return new String(body, 0, Math.min(body.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("utf-16") || lower.startsWith("utf-32") || lower.startsWith("ucs-")) {
            return Optional.empty(); // the bytes would have shown it
        }
        try {
            return Optional.of(Charset.forName(WIDER.getOrDefault(lower, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
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

    private static String withoutForbidden(String text) {
        int first = 0;
        while (first < text.length() && isAllowed(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder allowed = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isAllowed(c)) {
                allowed.append(c);
            }
        }
        return allowed.toString();
    }

    private static boolean isAllowed(char c) {
        return c >= ' ' ? c != '\uFFFE' && c != '\uFFFF' && c != '\uFEFF' : c == '\t' || c == '\n' || c == '\r';
    }
}

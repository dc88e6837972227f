package io.bellwether.ingest.feed;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The encoding of bytes that no name fits: by the frequencies of their characters (Mozilla's detector), or else by the
 * language the feed says it is written in.
 */
final class GuessedCharset {
    private static final Pattern LANGUAGE =
            Pattern.compile("(?:<(?:dc:)?language>|xml:lang=[\"'])\\s{0,20}([A-Za-z]{2})\\b", Pattern.CASE_INSENSITIVE);
    /** The alphabets the detector does not know or takes for Western: by ISO 639 language. */
    private static final Map<String, String> BY_LANGUAGE = Map.ofEntries(
            Map.entry("cs", "windows-1250"),
            Map.entry("hr", "windows-1250"),
            Map.entry("hu", "windows-1250"),
            Map.entry("pl", "windows-1250"),
            Map.entry("ro", "windows-1250"),
            Map.entry("sk", "windows-1250"),
            Map.entry("sl", "windows-1250"),
            Map.entry("tr", "windows-1254"),
            Map.entry("ar", "windows-1256"),
            Map.entry("fa", "windows-1256"),
            Map.entry("et", "windows-1257"),
            Map.entry("lt", "windows-1257"),
            Map.entry("lv", "windows-1257"),
            Map.entry("vi", "windows-1258"));

    private static final int HEAD = 4_096;
    private static final int SAMPLE = 256 * 1_024;

    private GuessedCharset() {}

    static Charset of(byte[] body) {
        return byLanguage(body).or(() -> byFrequency(body)).orElse(Charsets.WINDOWS_1252);
    }

    private static Optional<Charset> byFrequency(byte[] body) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(body, 0, Math.min(body.length, SAMPLE));
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).flatMap(Charsets::named);
    }

    private static Optional<Charset> byLanguage(byte[] body) {
        Matcher language = LANGUAGE.matcher(FeedText.latin(body, HEAD));
        return language.find()
                ? Optional.ofNullable(BY_LANGUAGE.get(language.group(1).toLowerCase(Locale.ROOT)))
                        .map(name -> centralEuropean(name, body))
                        .map(Charset::forName)
                : Optional.empty();
    }

    /** ISO 8859-2 leaves empty where Windows-1250 has its letters. */
    private static String centralEuropean(String name, byte[] body) {
        return name.equals("windows-1250") && !hasWindowsLetters(body) ? "ISO-8859-2" : name;
    }

    private static boolean hasWindowsLetters(byte[] body) {
        for (byte b : body) {
            if (b < (byte) 0xA0) {
                return true;
            }
        }
        return false;
    }
}

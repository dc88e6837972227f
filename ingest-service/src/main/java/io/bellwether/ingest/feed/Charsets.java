package io.bellwether.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Character encodings by the names that documents give them, also the odd ones. */
final class Charsets {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");
    static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    /** What the mainframe's documents begin in; every EBCDIC has the letters of a declaration where this one has them. */
    static final Charset EBCDIC = Charset.forName("IBM037");

    /** Names that mean more than they say (browsers and feed readers take the larger set), and names Java has not. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso88591", "windows-1252"),
            Map.entry("88591", "windows-1252"),
            Map.entry("iso885911987", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("usascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("1252", "windows-1252"),
            Map.entry("win1252", "windows-1252"),
            Map.entry("1251", "windows-1251"),
            Map.entry("win1251", "windows-1251"),
            Map.entry("1250", "windows-1250"),
            Map.entry("win1250", "windows-1250"),
            Map.entry("iso88599", "windows-1254"),
            Map.entry("latin5", "windows-1254"),
            Map.entry("iso885911", "x-windows-874"),
            Map.entry("tis620", "x-windows-874"),
            Map.entry("windows874", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("gb231280", "GB18030"),
            Map.entry("xgbk", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("xxbig5", "Big5-HKSCS"),
            Map.entry("shiftjis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("xsjis", "windows-31j"),
            Map.entry("xeucjp", "EUC-JP"),
            Map.entry("euckr", "x-windows-949"),
            Map.entry("ksc56011987", "x-windows-949"),
            Map.entry("ksc5601", "x-windows-949"),
            Map.entry("koi8", "KOI8-R"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode11utf8", "UTF-8"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("xmacroman", "x-MacRoman"),
            Map.entry("xmaccyrillic", "x-MacCyrillic"));

    private Charsets() {}

    /**
     * The encoding of that name; empty where there is none, and for those that would have shown in the bytes (UTF-16, UTF-32)
     * or serve only to smuggle markup (UTF-7).
     */
    static Optional<Charset> named(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (letters.startsWith("utf16")
                || letters.startsWith("utf32")
                || letters.startsWith("utf7")
                || isUcs(letters)) {
            return Optional.empty();
        }
        return Optional.ofNullable(MEANT.get(letters))
                .flatMap(Charsets::known)
                .or(() -> known(name))
                .or(() -> known(letters.replaceFirst("^(?:iso)?8859", "ISO-8859-")
                        .replaceFirst("^cp|^win(?:dows)?", "windows-")));
    }

    private static boolean isUcs(String letters) {
        return letters.startsWith("ucs") || letters.startsWith("iso10646") || letters.equals("unicode");
    }

    /** One byte a character, so that any bytes are good text in it. */
    static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name)).filter(Charsets::isForText);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** Java knows some that hide markup from whoever looks at the bytes or are no encodings at all. */
    private static boolean isForText(Charset charset) {
        return !charset.name().startsWith("x-JIS") && !charset.name().startsWith("x-COMPOUND") && !isWide(charset);
    }

    private static boolean isWide(Charset charset) {
        return charset.name().contains("UTF-16") || charset.name().contains("UTF-32");
    }
}

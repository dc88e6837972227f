package io.bellwether.ingest.feed;

/**
 * UTF-8 into which bytes of another encoding got, as when a template and the articles in it differ. Only the bytes that are
 * no UTF-8 are read as Windows-1252; a character cut off by the end is dropped.
 */
final class PatchyUtf8 {
    /** What Windows-1252 has from 0x80 on; five places are empty. */
    private static final String WINDOWS = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    private final byte[] body;
    private final StringBuilder text;
    private int characters;
    private int patches;

    private PatchyUtf8(byte[] body) {
        this.body = body;
        this.text = new StringBuilder(body.length);
    }

    static PatchyUtf8 decode(byte[] body) {
        PatchyUtf8 decoded = new PatchyUtf8(body);
        decoded.run();
        return decoded;
    }

    String text() {
        return text.toString();
    }

    /** Whether there is more UTF-8 than there are patches. */
    boolean isMostlyUtf8() {
        return characters > patches;
    }

    private void run() {
        int at = 0;
        while (at < body.length) {
            int first = body[at] & 0xFF;
            if (first < 0x80) {
                text.append((char) first);
                at++;
            } else {
                at += beyondAscii(at, first);
            }
        }
    }

    /** Appends one character and says how many bytes it took. */
    private int beyondAscii(int at, int first) {
        int length = first >= 0xF0 && first <= 0xF4
                ? 4
                : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xC2 && first < 0xE0 ? 2 : 0;
        int following = following(at, length);
        if (length > 0 && following == length) {
            int point = point(at, length, first);
            if (Character.isValidCodePoint(point)) {
                text.appendCodePoint(point);
                characters++;
                return length;
            }
        }
        if (length > 0 && at + following == body.length) {
            return following;
        }
        text.append(first < 0xA0 ? WINDOWS.charAt(first - 0x80) : (char) first);
        patches++;
        return 1;
    }

    /** How many bytes from {@code at} on belong together, at most {@code length}. */
    private int following(int at, int length) {
        int end = at + 1;
        while (end < body.length && end < at + length && (body[end] & 0xC0) == 0x80) {
            end++;
        }
        return end - at;
    }

    private int point(int at, int length, int first) {
        int point = first & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            point = point << 6 | body[at + i] & 0x3F;
        }
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        return point < least ? -1 : point;
    }
}

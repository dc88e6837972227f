package io.bellwether.ingest.article;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a copy of an article is found by, however its byline, first paragraph or tail was changed.
 *
 * <p>Of a text of {@value #LEAST_WORDS} words and more it holds {@value #HASHES} minima over its shingles of {@value #SHINGLE} words
 * (MinHash: Broder, "On the resemblance and containment of documents", 1997), whose share in common estimates how much of both
 * texts is the same, within 7 in 100; and of every three a mark, so that of two texts half the same 93 in 100 have a mark in
 * common, of two a quarter the same 27, of two that share a twentieth 1 in 400 (Leskovec and others, "Mining of Massive Datasets",
 * section 3.4). Shingles this long make little of edits in one place, and much of a template filled in with other names.
 *
 * <p>A shorter text has the one mark of its title, if that has {@value #LEAST_WORDS_OF_TITLE} words: outlets seldom find that many
 * alike. The same link is the same article in any case.
 */
final class Fingerprint {
    static final int HASHES = 60;
    static final int LEAST_WORDS = 40;
    static final int LEAST_WORDS_OF_TITLE = 6;

    /** The share of both texts in common from which one is a copy of the other. */
    static final double ALIKE = 0.5;

    private static final int SHINGLE = 6;
    private static final int ROWS = 3;
    private static final int MOST_WORDS = 5_000;
    private static final long[] SALTS = salts();

    private final Set<Long> exact;
    private final Set<Long> bands;
    private final short[] signature;

    private Fingerprint(Set<Long> exact, Set<Long> bands, short[] signature) {
        this.exact = exact;
        this.bands = bands;
        this.signature = signature;
    }

    /**
     * Of what an article says.
     *
     * @param link the key of its link; null where it has none of its own
     */
    static Fingerprint of(ArticleText says, String link) {
        String[] words = words(says.title() + "\n" + says.text());
        Set<Long> exact = new HashSet<>();
        if (link != null) {
            exact.add(hash("link " + link));
        }
        if (words.length >= LEAST_WORDS) {
            long[] minima = minima(words);
            return new Fingerprint(exact, bands(minima), shortened(minima));
        }
        String[] title = words(says.title());
        if (title.length >= LEAST_WORDS_OF_TITLE) {
            exact.add(hash("title " + String.join(" ", title)));
        }
        return new Fingerprint(exact, Set.of(), new short[0]);
    }

    /** As it was stored: {@link #marks} and {@link #signature}. */
    static Fingerprint stored(Long[] marks, byte[] signature) {
        short[] minima = new short[signature == null ? 0 : HASHES];
        if (signature != null) {
            ByteBuffer.wrap(signature).asShortBuffer().get(minima);
        }
        return new Fingerprint(Set.of(marks), Set.of(), minima);
    }

    /** Two articles that have none in common are no copies of each other. */
    Set<Long> marks() {
        Set<Long> marks = new HashSet<>(exact);
        marks.addAll(bands);
        return marks;
    }

    /** Two bytes a minimum; null where the text is too short. */
    byte[] signature() {
        if (signature.length == 0) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(2 * signature.length);
        bytes.asShortBuffer().put(signature);
        return bytes.array();
    }

    /** Whether one of the two is a copy of the other; {@code stored} may be as it came from the store. */
    boolean isAlike(Fingerprint stored) {
        return exact.stream().anyMatch(stored.exact::contains) || resemblance(stored) >= ALIKE;
    }

    /** How much of both texts is the same, 0 to 1; 0 where one is too short to say. */
    double resemblance(Fingerprint other) {
        if (signature.length == 0 || other.signature.length == 0) {
            return 0;
        }
        int same = 0;
        for (int i = 0; i < HASHES; i++) {
            same += signature[i] == other.signature[i] ? 1 : 0;
        }
        return (double) same / HASHES;
    }

    /** Scripts that set no spaces between words have each character as one. */
    private static String[] words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Substance.of(text).split(" ", MOST_WORDS)) {
            if (word.codePoints().anyMatch(Fingerprint::isWord)) {
                word.codePoints().mapToObj(Character::toString).forEach(words::add);
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words.subList(0, Math.min(words.size(), MOST_WORDS)).toArray(String[]::new);
    }

    private static boolean isWord(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static long[] minima(String[] words) {
        long[] hashes = Arrays.stream(words).mapToLong(Fingerprint::hash).toArray();
        long[] minima = new long[HASHES];
        Arrays.fill(minima, Long.MAX_VALUE);
        for (int i = 0; i + SHINGLE <= hashes.length; i++) {
            long shingle = 0;
            for (int j = i; j < i + SHINGLE; j++) {
                shingle = mixed(shingle * 31 + hashes[j]);
            }
            for (int j = 0; j < HASHES; j++) {
                minima[j] = Math.min(minima[j], mixed(shingle ^ SALTS[j]));
            }
        }
        return minima;
    }

    private static Set<Long> bands(long[] minima) {
        Set<Long> bands = new HashSet<>();
        for (int i = 0; i < HASHES; i += ROWS) {
            long band = i;
            for (int j = i; j < i + ROWS; j++) {
                band = mixed(band * 31 + minima[j]);
            }
            bands.add(band);
        }
        return bands;
    }

    private static short[] shortened(long[] minima) {
        short[] shortened = new short[minima.length];
        for (int i = 0; i < minima.length; i++) {
            shortened[i] = (short) minima[i];
        }
        return shortened;
    }

    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** Every bit of the result depends on every bit of the argument (Stafford's variant 13, as in {@code SplittableRandom}). */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private static long[] salts() {
        long[] salts = new long[HASHES];
        for (int i = 0; i < HASHES; i++) {
            salts[i] = mixed((i + 1) * 0x9e3779b97f4a7c15L);
        }
        return salts;
    }
}

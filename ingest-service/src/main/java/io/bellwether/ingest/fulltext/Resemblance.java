package io.bellwether.ingest.fulltext;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether two texts speak of the same, by the words they share. */
final class Resemblance {
    /** Runs of letters; of scripts without spaces between words, pairs of characters below. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final int LEAST_LETTERS = 4;
    /** What of a word stays in most languages, whatever is done to its end. */
    private static final int STEM = 5;
    /** Fewer words say nothing either way. */
    private static final int LEAST_WORDS = 4;
    /** Of the feed's words in the article: a title and a summary are written anew, but the names stay. */
    private static final double ABOUT = 0.3;
    /** Of a summary's words in an article that begins with it. */
    private static final double COVERED = 0.8;

    private Resemblance() {}

    /** Whether a text is about what the feed says; true where the feed says too little to tell. */
    static boolean isAbout(String text, String feed) {
        Set<String> words = words(feed);
        return words.size() < LEAST_WORDS || share(words, text) >= ABOUT;
    }

    /** Whether a text says all that the feed says. */
    static boolean covers(String text, String feed) {
        Set<String> words = words(feed);
        return words.isEmpty() || share(words, text) >= COVERED;
    }

    private static double share(Set<String> words, String text) {
        String there = text.toLowerCase(Locale.ROOT);
        return words.stream().filter(there::contains).count() / (double) words.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            addTo(words, matcher.group());
        }
        return words;
    }

    private static void addTo(Set<String> words, String run) {
        if (Block.size(run) == run.length()) {
            if (run.length() >= LEAST_LETTERS) {
                words.add(run.substring(0, Math.min(run.length(), STEM)));
            }
            return;
        }
        for (int i = 0; i + 2 <= run.length(); i++) {
            words.add(run.substring(i, i + 2));
        }
    }
}

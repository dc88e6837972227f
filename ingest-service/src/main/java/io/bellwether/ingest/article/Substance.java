package io.bellwether.ingest.article;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a text says, without what changes by itself or means nothing: spaces, case, punctuation, entities, the parameters of
 * addresses, "5 minutes ago", lines that only count views or say when the page was updated.
 *
 * <p>Linear in the length of the text, whatever it holds.
 */
final class Substance {
    private static final int LONGEST_NOTE = 80;

    /** No language has more marks on a letter, and normalising takes the square of their number (UAX 15, stream-safe text). */
    private static final Pattern MARKS = Pattern.compile("(\\p{M}{30})\\p{M}++");

    private static final Pattern ENTITY = Pattern.compile("&(?:#x?[0-9a-f]{1,6}|[a-z]{2,8});");
    private static final Pattern PARAMETERS = Pattern.compile("(https?://[^\\s?#]{1,500})[?#]\\S*+");

    private static final Pattern AGO =
            Pattern.compile("\\b(?:\\d{1,3}|an?|one|few) (?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?) ago\\b"
                    + "|\\bvor \\d{1,3} (?:sekunden?|minuten?|stunden?|tagen?)\\b"
                    + "|\\bil y a \\d{1,3} (?:secondes?|minutes?|min|heures?|h|jours?)\\b"
                    + "|\\bhace \\d{1,3} (?:segundos?|minutos?|horas?|d[ií]as?)\\b");

    private static final Pattern COMMENTS =
            Pattern.compile("\\b\\d[\\d.,]{0,9} (?:comments?|replies|kommentare?|commentaires?|comentarios?)\\b");

    private static final String COUNTED =
            "(?:views?|reads?|likes?|shares?|points?|votes?|reactions?|retweets?|reposts?|claps?|downloads?|comments?)";

    private static final Pattern COUNTER = Pattern.compile("[^\\p{L}\\p{N}]*+(?:\\d[\\d.,]{0,9} ?[km]? " + COUNTED + "|"
            + COUNTED + "[: ]{1,3}\\d[\\d.,]{0,9} ?[km]?)[^\\p{L}\\p{N}]*+");

    private static final Pattern UPDATED =
            Pattern.compile("[^\\p{L}\\p{N}]*+(?:first |last )?(?:updated|modified|posted|published)\\b"
                    + "(?:[^\\p{L}]|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[ap]m|gmt|utc|[ecmp][sd]?t|cest|bst|on|at"
                    + "|st|nd|rd|th)*+");

    private Substance() {}

    /** Words apart by one space; empty where nothing is said. */
    static String of(String text) {
        String plain = Normalizer.normalize(MARKS.matcher(text).replaceAll("$1"), Form.NFKC)
                .toLowerCase(Locale.ROOT);
        if (plain.indexOf('&') >= 0) {
            plain = ENTITY.matcher(plain).replaceAll(" ");
        }
        if (plain.contains("://")) {
            plain = PARAMETERS.matcher(plain).replaceAll("$1 ");
        }
        return words(COMMENTS.matcher(AGO.matcher(withoutNotes(plain)).replaceAll(" "))
                .replaceAll(" "));
    }

    /** Without the lines, or parts of a line apart by a bar or dot, that only note how often and when. */
    private static String withoutNotes(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBreak(text.charAt(i))) {
                if (!isNote(text, begin, i)) {
                    kept.append(text, begin, i).append('\n');
                }
                begin = i + 1;
            }
        }
        return kept.toString();
    }

    private static boolean isBreak(char character) {
        return character == '\n' || character == '|' || character == '·' || character == '•';
    }

    private static boolean isNote(String text, int begin, int end) {
        if (end - begin > LONGEST_NOTE || end == begin) {
            return false;
        }
        String line = text.substring(begin, end);
        return COUNTER.matcher(line).matches() || UPDATED.matcher(line).matches();
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isOfWord(character)) {
                words.appendCodePoint(character);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        });
        return words.toString().strip();
    }

    /** Vowel signs are part of the word in many scripts. */
    private static boolean isOfWord(int character) {
        if (Character.isLetterOrDigit(character)) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}

package io.bellwether.ingest.feed.xml;

import org.jsoup.nodes.Entities;

/**
 * Resolves the references of XML and of HTML, one level deep. What is no reference stays as it was written, so that a bare
 * ampersand in an address harms nobody; what refers to a character that text cannot hold gives nothing.
 */
final class CharacterReferences {
    private static final int LONGEST = 34;
    /** What Windows-1252 has where Unicode has control characters; publishers mean the former. */
    private static final String WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private CharacterReferences() {}

    static String resolve(String text) {
        int ampersand = text.indexOf('&');
        if (ampersand < 0) {
            return text;
        }
        StringBuilder resolved = new StringBuilder(text.length());
        int copied = 0;
        while (ampersand >= 0) {
            int end = end(text, ampersand + 1);
            String character = end < 0 ? null : character(text.substring(ampersand + 1, end));
            if (character != null) {
                resolved.append(text, copied, ampersand).append(character);
                copied = end + 1;
            }
            ampersand = text.indexOf('&', Math.max(copied, ampersand + 1));
        }
        return resolved.append(text, copied, text.length()).toString();
    }

    /** Where the semicolon is; -1 where letters and digits do not lead to one. */
    private static int end(String text, int start) {
        int limit = Math.min(text.length(), start + LONGEST);
        for (int at = start; at < limit; at++) {
            char c = text.charAt(at);
            if (c == ';') {
                return at > start ? at : -1;
            }
            boolean inName = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '#';
            if (!inName) {
                return -1;
            }
        }
        return -1;
    }

    private static String character(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> name.charAt(0) == '#' ? numbered(name) : named(name);
        };
    }

    private static String named(String name) {
        String character = Entities.getByName(name);
        return character.isEmpty() ? null : character;
    }

    private static String numbered(String name) {
        boolean hexadecimal = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        int number;
        try {
            number = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        } catch (NumberFormatException e) {
            return null;
        }
        if (number >= 0x80 && number < 0xA0) {
            return WINDOWS.substring(number - 0x80, number - 0x7F);
        }
        return isText(number) ? Character.toString(number) : "";
    }

    private static boolean isText(int number) {
        boolean control = number < ' ' && number != '\n' && number != '\t' && number != '\r';
        boolean half = number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
        return !control && !half && Character.isValidCodePoint(number);
    }
}

package io.bellwether.extraction.claim;

/**
 * Whether two ids mean one person within one article: the same last name and first names that do not disagree, or the first name
 * alone.
 */
final class SamePerson {
    private SamePerson() {}

    static boolean is(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (one.startsWith(other + "-") || other.startsWith(one + "-")) {
            return one.indexOf('-') < 0 || other.indexOf('-') < 0;
        }
        if (!last(one).equals(last(other))) {
            return false;
        }
        return one.endsWith("-" + other)
                || other.endsWith("-" + one)
                || one.indexOf('-') < 0
                || other.indexOf('-') < 0
                || one.charAt(0) == other.charAt(0);
    }

    private static String last(String id) {
        return id.substring(id.lastIndexOf('-') + 1);
    }
}

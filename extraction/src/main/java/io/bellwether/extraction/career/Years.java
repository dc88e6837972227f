package io.bellwether.extraction.career;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From when to when, as words give it: {@code 2015–2017}, {@code from 2015 to 2017}, {@code since 2019}, {@code until 2021}.
 *
 * @param since null where unknown
 * @param until null where unknown
 * @param lasts they say that it lasts
 */
record Years(Integer since, Integer until, boolean lasts) {
    private static final Pattern YEAR = Pattern.compile("(?<![\\d$€£])(?:19[4-9]|20[0-4])\\d(?!\\d|,\\d)");
    private static final Pattern LASTS = Pattern.compile("\\b(?:present|today|now|current|ongoing)\\b");
    private static final Pattern UNTIL = Pattern.compile("(?:\\buntil |\\btill |^ ?[–-] ?)$");

    static Years of(String words) {
        return of(words, false);
    }

    /** @param left a year that stands alone is when it was left */
    static Years of(String words, boolean left) {
        List<Integer> years = new ArrayList<>(2);
        Matcher year = YEAR.matcher(words);
        boolean until = left;
        while (year.find() && years.size() < 2) {
            until |= years.isEmpty()
                    && UNTIL.matcher(words.substring(0, year.start())).find();
            years.add(Integer.valueOf(year.group()));
        }
        boolean lasts = LASTS.matcher(words.toLowerCase(Locale.ROOT)).find();
        if (years.isEmpty()) {
            return new Years(null, null, lasts);
        }
        if (years.size() == 2 && years.get(0) <= years.get(1)) {
            return new Years(years.get(0), years.get(1), false);
        }
        return until ? new Years(null, years.getFirst(), false) : new Years(years.getFirst(), null, lasts);
    }

    boolean known() {
        return since != null || until != null;
    }
}

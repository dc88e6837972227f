package io.bellwether.alert.stream;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the order of changes, as sent in {@code id:} and given back in {@code Last-Event-ID}.
 *
 * @param transaction that made the change
 * @param change      its number
 */
record Cursor(long transaction, long change) implements Comparable<Cursor> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    private static final Comparator<Cursor> ORDER =
            Comparator.comparingLong(Cursor::transaction).thenComparingLong(Cursor::change);

    @Override
    public int compareTo(Cursor other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return transaction + "-" + change;
    }

    /** Empty for anything that is no cursor. */
    static Optional<Cursor> parse(String text) {
        Matcher cursor = FORM.matcher(text == null ? "" : text.strip());
        return cursor.matches()
                ? Optional.of(new Cursor(Long.parseLong(cursor.group(1)), Long.parseLong(cursor.group(2))))
                : Optional.empty();
    }
}

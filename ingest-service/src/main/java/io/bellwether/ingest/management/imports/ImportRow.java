package io.bellwether.ingest.management.imports;

import java.util.Locale;

/**
 * A row of a list and what became of it.
 *
 * @param number  from 1
 * @param address as the list has it
 * @param title   null where the list gives none
 * @param result  what became of it
 * @param why     it was refused, in words; null otherwise
 * @param feed    the id of its feed; null where there is none yet
 */
public record ImportRow(int number, String address, String title, String result, String why, String feed) {

    /** What can become of a row. The word is a column, too. */
    public enum Result {
        WAITING,
        ADDED,
        KNOWN,
        REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package io.bellwether.ingest.feed;

import java.util.List;

/** Month names by their beginnings, in the languages feeds were found to use. */
final class Months {
    private static final List<List<String>> BEGINNINGS = List.of(
            List.of("jan", "ian", "ene", "gen", "янв", "ιαν", "led", "sty", "oca"),
            List.of("feb", "fev", "fév", "фев", "φεβ", "feb", "úno", "lut", "şub"),
            List.of("mar", "mär", "maer", "маρ", "мар", "μάρ", "μαρ", "már", "mrt", "bře"),
            List.of("apr", "abr", "avr", "апр", "απρ", "ápr", "kwi", "dub", "nis"),
            List.of("may", "mai", "maj", "mag", "mei", "мая", "май", "μαϊ", "μαι", "máj", "kvě"),
            List.of("jun", "juin", "giu", "июн", "ιουν", "ιού", "jún", "cze", "haz"),
            List.of("jul", "juil", "lug", "июл", "ιουλ", "júl", "lip", "tem"),
            List.of("aug", "ago", "aoû", "aou", "авг", "αυγ", "αύγ", "sie", "srp", "ağu"),
            List.of("sep", "set", "сен", "σεπ", "sze", "wrz", "zář", "eyl"),
            List.of("oct", "okt", "out", "ott", "окт", "οκτ", "paź", "říj", "eki"),
            List.of("nov", "ноя", "νοε", "νοέ", "lis", "kas"),
            List.of("dec", "dez", "dic", "déc", "дек", "δεκ", "gru", "pro", "ara"));

    private Months() {}

    /** 1 to 12; 0 where the word begins no month's name. */
    static int number(String lowerCaseWord) {
        for (int month = 0; month < BEGINNINGS.size(); month++) {
            if (BEGINNINGS.get(month).stream().anyMatch(lowerCaseWord::startsWith)) {
                return month + 1;
            }
        }
        return 0;
    }
}

package io.bellwether.ingest.feed;

import java.util.List;

/** Month names by their beginnings, in the languages feeds were found to use; the longest beginning that fits counts. */
final class Months {
    private static final List<List<String>> BEGINNINGS = List.of(
            List.of(
                    "jan", "jän", "jaan", "ian", "ene", "gen", "янв", "яну", "січ", "ιαν", "led", "sty", "oca",
                    "tammi"),
            List.of("feb", "fev", "fév", "фев", "лют", "φεβ", "úno", "lut", "şub", "helmi", "veeb"),
            List.of("mar", "mär", "mae", "маρ", "мар", "бер", "μάρ", "μαρ", "μάώ", "μαώ", "már", "mrt", "bře", "maal"),
            List.of("apr", "abr", "avr", "апр", "кві", "απρ", "ápr", "kwi", "dub", "nis", "huht"),
            List.of("may", "mai", "maj", "mag", "mei", "мая", "май", "тра", "μαϊ", "μάι", "μαι", "máj", "kvě", "touk"),
            List.of(
                    "jun", "juin", "juun", "iun", "giu", "июн", "юни", "чер", "ιουν", "ιούν", "ιον", "jún", "cze",
                    "čer", "haz", "kesä"),
            List.of(
                    "jul", "juil", "juul", "iul", "lug", "июл", "юли", "лип", "ιουλ", "ιούλ", "ιολ", "júl", "lip",
                    "červenc", "červene", "tem", "hein"),
            List.of("aug", "ago", "agu", "aoû", "aou", "авг", "сер", "αυγ", "αύγ", "sie", "srp", "ağu", "elok"),
            List.of("sep", "set", "сен", "вер", "σεπ", "sze", "wrz", "zář", "eyl", "syys"),
            List.of("oct", "okt", "out", "ott", "окт", "жов", "οκτ", "paź", "říj", "eki", "loka"),
            List.of("nov", "noi", "ноя", "ное", "лис", "νοε", "νοέ", "lis", "kas", "marr"),
            List.of("dec", "des", "dez", "dic", "déc", "дек", "гру", "δεκ", "gru", "pro", "ara", "joul"));

    private Months() {}

    /** 1 to 12; 0 where the word begins no month's name. */
    static int number(String lowerCaseWord) {
        int found = 0;
        int longest = 0;
        for (int month = 0; month < BEGINNINGS.size(); month++) {
            for (String beginning : BEGINNINGS.get(month)) {
                if (beginning.length() > longest && lowerCaseWord.startsWith(beginning)) {
                    found = month + 1;
                    longest = beginning.length();
                }
            }
        }
        return found;
    }
}

package io.bellwether.ingest.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time zones as dates write them. Where a name has several meanings, the one of RFC 822 or else the commonest in feeds counts;
 * its military letters say nothing (RFC 5322, 4.3).
 */
final class Zones {
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2})(?::?(\\d{2}))?");
    private static final Map<String, Integer> MINUTES = new HashMap<>();

    static {
        zone(0, "ut", "utc", "gmt", "z", "wet", "utz");
        zone(60, "bst", "cet", "met", "mez", "wat", "west");
        zone(120, "cest", "mest", "mesz", "eet", "sast", "cat", "idt");
        zone(180, "eest", "msk", "eat", "trt");
        zone(210, "irst");
        zone(240, "gst", "msd");
        zone(300, "pkt", "uzt");
        zone(330, "ist");
        zone(345, "npt");
        zone(420, "ict", "wib");
        zone(480, "sgt", "hkt", "pht", "myt", "awst", "wita");
        zone(540, "jst", "kst");
        zone(570, "acst");
        zone(600, "aest");
        zone(630, "acdt");
        zone(660, "aedt");
        zone(720, "nzst");
        zone(780, "nzdt");
        zone(-120, "brst", "ndt");
        zone(-180, "adt", "brt", "art", "clst");
        zone(-210, "nst");
        zone(-240, "ast", "edt", "clt");
        zone(-300, "est", "et", "cdt", "cot", "pet");
        zone(-360, "cst", "ct", "mdt");
        zone(-420, "mst", "mt", "pdt");
        zone(-480, "pst", "pt", "akdt");
        zone(-540, "akst");
        zone(-600, "hst");
    }

    private Zones() {}

    private static void zone(int minutes, String... names) {
        for (String name : names) {
            MINUTES.put(name, minutes);
        }
    }

    /** Minutes east of Greenwich by a name in any case; empty where it names no zone. */
    static OptionalInt named(String name) {
        Integer minutes = MINUTES.get(name.toLowerCase(Locale.ROOT));
        return minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes);
    }

    /** Minutes east of Greenwich by {@code +0200}, {@code +02:00}, {@code +2}; empty where it is no offset on this earth. */
    static OptionalInt offset(String written) {
        Matcher offset = OFFSET.matcher(written);
        if (!offset.matches()) {
            return OptionalInt.empty();
        }
        int minutes = Integer.parseInt(offset.group(2)) * 60
                + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
        return minutes > 18 * 60
                ? OptionalInt.empty()
                : OptionalInt.of(offset.group(1).equals("-") ? -minutes : minutes);
    }
}

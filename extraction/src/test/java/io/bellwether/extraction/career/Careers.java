package io.bellwether.extraction.career;

import io.bellwether.events.Position;
import io.bellwether.extraction.Extractor;
import io.bellwether.extraction.claim.Claim;
import java.util.List;

/** What is read of somebody's career, a line each: {@code "Orbit Labs, head of design, 2015-2019"}. */
final class Careers {
    private static final Extractor EXTRACTOR = Extractor.create();

    private Careers() {}

    static List<Claim> claims(String title, String text) {
        return EXTRACTOR.read(title, text);
    }

    /** Of the only mover, or the first. */
    static List<String> of(String title, String text) {
        return claims(title, text).stream()
                .limit(1)
                .flatMap(claim -> claim.career().stream())
                .map(Careers::line)
                .toList();
    }

    /** The profile of the only mover, or the first. */
    static List<String> profile(String title, String text) {
        return claims(title, text).stream()
                .limit(1)
                .flatMap(claim -> claim.profile().stream())
                .map(profile -> profile.word())
                .toList();
    }

    static String line(Position position) {
        String years = position.since() == null && position.until() == null
                ? ""
                : ", " + word(position.since()) + "-" + word(position.until());
        return position.organization().name()
                + (position.role() == null ? "" : ", " + position.role())
                + years
                + (position.current() ? ", now" : "");
    }

    private static String word(Integer year) {
        return year == null ? "" : year.toString();
    }
}

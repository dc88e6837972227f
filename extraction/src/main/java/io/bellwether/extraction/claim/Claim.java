package io.bellwether.extraction.claim;

import io.bellwether.events.Kind;
import io.bellwether.events.Organization;
import io.bellwether.events.Person;
import io.bellwether.events.Position;
import io.bellwether.events.Quote;
import io.bellwether.events.Status;
import io.bellwether.events.TalentProfile;
import java.util.List;

/**
 * What one article claims about one person's move.
 *
 * @param person     who moves: id, canonical name, and the words in the text
 * @param from       the latest employers left; the same as {@code to} for a change within one organisation; may be empty
 * @param to         the organisations gone to; may be empty
 * @param role       the new post, or the one given up where there is no new one; null where the article gives none
 * @param kind       what sort of move
 * @param status     how sure the article is
 * @param confidence how likely the reading is right, 0 to 1
 * @param quote      the sentence it rests on; offsets are in the cleaned field, see {@link
 *                   io.bellwether.extraction.text.CleanText}
 * @param signs      what the confidence rests on
 * @param profile    what sort of work it is about; empty where the article does not say
 * @param career     what the person did before, oldest first; empty where the article says nothing
 */
public record Claim(
        Person person,
        List<Organization> from,
        List<Organization> to,
        String role,
        Kind kind,
        Status status,
        double confidence,
        Quote quote,
        Signs signs,
        List<TalentProfile> profile,
        List<Position> career) {

    public Claim {
        from = List.copyOf(from);
        to = List.copyOf(to);
        profile = List.copyOf(profile);
        career = List.copyOf(career);
    }

    /** The move alone. */
    public Claim(
            Person person,
            List<Organization> from,
            List<Organization> to,
            String role,
            Kind kind,
            Status status,
            double confidence,
            Quote quote,
            Signs signs) {
        this(person, from, to, role, kind, status, confidence, quote, signs, List.of(), List.of());
    }

    /** The same, with what the article tells of the person besides. */
    public Claim with(List<TalentProfile> profile, List<Position> career) {
        return new Claim(person, from, to, role, kind, status, confidence, quote, signs, profile, career);
    }

    /** The same, as likely as its signs make it. */
    Claim weighed(Signs weighed, Likelihood likelihood) {
        return new Claim(person, from, to, role, kind, status, likelihood.of(weighed), quote, weighed, profile, career);
    }
}

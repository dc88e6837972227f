package io.bellwether.extraction.answer;

import io.bellwether.events.Organization;
import io.bellwether.events.Person;
import io.bellwether.events.Quote;
import io.bellwether.extraction.ArticleText;
import io.bellwether.extraction.answer.Highlight.Slot;
import io.bellwether.extraction.claim.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the words of a claim: in its sentence, else in the headline, else near the sentence. Looks no farther, so that what a claim
 * costs does not grow with the article; words that stand nowhere there have no highlight.
 */
public final class Highlights {
    /** Characters before and behind the sentence. */
    private static final int NEAR = 2_000;

    /** Longer words are nobody's name. */
    private static final int LONGEST = 300;

    private final ArticleText text;
    private final Claim claim;
    private final List<Highlight> found = new ArrayList<>();

    private Highlights(ArticleText text, Claim claim) {
        this.text = text;
        this.claim = claim;
    }

    /**
     * The highlights of a claim: its sentence first, then person, organisations left and gone to, and post, as far as they are found.
     *
     * @param cleaned title and text as they were read
     */
    public static List<Highlight> of(ArticleText cleaned, Claim claim) {
        return new Highlights(cleaned, claim).find();
    }

    private List<Highlight> find() {
        Quote quote = claim.quote();
        found.add(new Highlight(Slot.QUOTE, quote.field(), quote.start(), quote.end()));
        Person person = claim.person();
        add(Slot.PERSON, List.of(person.text(), person.name(), lastWord(person.name())));
        organizations(Slot.FROM, claim.from());
        organizations(Slot.TO, claim.to());
        if (claim.role() != null) {
            add(Slot.ROLE, List.of(claim.role()));
        }
        return List.copyOf(found);
    }

    private void organizations(Slot slot, List<Organization> organizations) {
        organizations.forEach(organization -> add(slot, List.of(organization.text(), organization.name())));
    }

    private void add(Slot slot, List<String> wordings) {
        Quote quote = claim.quote();
        in(slot, wordings, quote.field(), quote.start(), quote.end())
                .or(() -> in(
                        slot,
                        wordings,
                        Quote.Field.TITLE,
                        0,
                        Math.min(text.title().length(), 2 * NEAR)))
                .or(() -> inText(slot, wordings))
                .ifPresent(found::add);
    }

    private Optional<Highlight> inText(Slot slot, List<String> wordings) {
        int at = claim.quote().field() == Quote.Field.TEXT ? claim.quote().start() : 0;
        int to = Math.min(text.text().length(), at + NEAR);
        return in(slot, wordings, Quote.Field.TEXT, Math.max(0, at - NEAR), to);
    }

    private Optional<Highlight> in(Slot slot, List<String> wordings, Quote.Field field, int from, int to) {
        String words = field == Quote.Field.TITLE ? text.title() : text.text();
        for (String wording : wordings) {
            int at = wording.isBlank() || wording.length() > LONGEST ? -1 : indexOf(words, wording, from, to);
            if (at >= 0) {
                return Optional.of(new Highlight(slot, field, at, at + wording.length()));
            }
        }
        return Optional.empty();
    }

    /** Where the words stand by themselves, not as a part of longer ones; -1 for nowhere. */
    private static int indexOf(String text, String words, int from, int to) {
        for (int at = from; at + words.length() <= to; at++) {
            if (text.regionMatches(true, at, words, 0, words.length())
                    && !isInsideWord(text, at)
                    && !isInsideWord(text, at + words.length())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isInsideWord(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}

package io.bellwether.classify.mention;

import io.bellwether.events.Mention;
import io.bellwether.events.Mention.ArticleRef;
import io.bellwether.events.Organization;
import io.bellwether.events.Person;
import io.bellwether.events.Position;
import io.bellwether.events.Quote;
import io.bellwether.events.Source;
import java.util.ArrayList;
import java.util.List;

/** How long the texts of a mention may be, so that what is made of many of them fits a record, whatever an article holds. */
public final class MentionLimits {
    /** In UTF-16 units. Identifiers are never cut, since a cut one would be another. */
    public static final int LONGEST_ID = 300;

    static final int LONGEST_QUOTE = 1_000;
    static final int LONGEST_TITLE = 300;
    static final int LONGEST_NAME = 120;
    static final int LONGEST_URL = 2_000;
    static final int MOST_ORGANIZATIONS = 8;
    static final int MOST_POSITIONS = 12;
    static final int LONGEST_POSITION_QUOTE = 300;

    private MentionLimits() {}

    /**
     * The mention with its texts cut to their limits.
     *
     * @throws IllegalArgumentException when an identifier is longer than any of ours
     */
    public static Mention clip(Mention mention) {
        ArticleRef article = mention.article();
        Source source = article.source();
        return new Mention(
                id("mention id", mention.id()),
                mention.revision(),
                new ArticleRef(
                        id("article id", article.id()),
                        article.url() == null || article.url().length() > LONGEST_URL ? null : article.url(),
                        cut(article.title(), LONGEST_TITLE),
                        new Source(
                                id("source id", source.id()),
                                cut(source.name(), LONGEST_NAME),
                                source.tier(),
                                cut(source.speaksFor(), LONGEST_NAME)),
                        article.copyOf() == null ? null : id("id of the article copied", article.copyOf())),
                person(mention.person()),
                organizations(mention.from()),
                organizations(mention.to()),
                cut(mention.role(), LONGEST_NAME),
                mention.kind(),
                mention.status(),
                mention.confidence(),
                quote(mention.quote()),
                mention.withdrawn(),
                mention.published(),
                mention.seen(),
                mention.backfill(),
                mention.profile(),
                mention.career().stream()
                        .limit(MOST_POSITIONS)
                        .map(MentionLimits::position)
                        .toList(),
                mention.handedOn());
    }

    /** The first of them, as many as fit. */
    static List<Mention> fitting(List<Mention> mentions, int most, long mostBytes) {
        List<Mention> fit = new ArrayList<>();
        long bytes = 0;
        for (Mention mention : mentions) {
            bytes += bytes(mention);
            if (fit.size() == most || bytes > mostBytes) {
                break;
            }
            fit.add(mention);
        }
        return fit;
    }

    private static Person person(Person person) {
        return new Person(
                id("person id", person.id()), cut(person.name(), LONGEST_NAME), cut(person.text(), LONGEST_NAME));
    }

    private static List<Organization> organizations(List<Organization> organizations) {
        return organizations.stream()
                .limit(MOST_ORGANIZATIONS)
                .map(MentionLimits::organization)
                .toList();
    }

    private static Organization organization(Organization one) {
        return new Organization(
                id("organization id", one.id()), cut(one.name(), LONGEST_NAME), cut(one.text(), LONGEST_NAME));
    }

    private static Position position(Position position) {
        return new Position(
                organization(position.organization()),
                cut(position.role(), LONGEST_NAME),
                position.since(),
                position.until(),
                position.current(),
                cut(position.quote(), LONGEST_POSITION_QUOTE),
                null);
    }

    /** Cut at its end, so that the offsets still fit the words. */
    private static Quote quote(Quote quote) {
        if (quote == null || quote.text() == null || quote.text().length() <= LONGEST_QUOTE) {
            return quote;
        }
        String text = cut(quote.text(), LONGEST_QUOTE);
        return new Quote(text, quote.field(), quote.start(), quote.start() + text.length());
    }

    /** Never between the two halves of one character. */
    private static String cut(String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private static String id(String what, String id) {
        if (id == null || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException(
                    what + (id == null ? " is missing" : " is " + id.length() + " characters long"));
        }
        return id;
    }

    /** How many bytes it takes as JSON, at most. */
    public static long bytes(Mention mention) {
        long bytes = JsonSize.FRAME
                + JsonSize.of(mention.id())
                + JsonSize.of(mention.article().id())
                + JsonSize.of(mention.article().url())
                + JsonSize.of(mention.article().title())
                + JsonSize.of(mention.article().source().id())
                + JsonSize.of(mention.article().source().name())
                + JsonSize.of(mention.article().source().speaksFor())
                + JsonSize.of(mention.article().copyOf())
                + JsonSize.of(mention.person().id())
                + JsonSize.of(mention.person().name())
                + JsonSize.of(mention.person().text())
                + JsonSize.of(mention.role());
        for (Organization one : mention.from()) {
            bytes += bytes(one);
        }
        for (Organization one : mention.to()) {
            bytes += bytes(one);
        }
        for (Position position : mention.career()) {
            bytes += JsonSize.POSITION
                    + bytes(position.organization())
                    + JsonSize.of(position.role())
                    + JsonSize.of(position.quote());
        }
        return bytes
                + (mention.quote() == null ? 0 : JsonSize.of(mention.quote().text()));
    }

    private static long bytes(Organization one) {
        return JsonSize.ENTRY + JsonSize.of(one.id()) + JsonSize.of(one.name()) + JsonSize.of(one.text());
    }
}

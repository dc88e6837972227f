package io.bellwether.ingest.article;

import static io.bellwether.ingest.article.EntryKeys.isOther;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The rules by which an entry is taken for an article we have, strongest first.
 *
 * <p>Each has a key. It says something only where it is one entry's and one article's alone: a guid, link or title that several
 * share tells none of them apart.
 */
public enum Sameness {
    /** The same guid, wherever the link leads. */
    GUID((entry, feed) -> entry.keys().guid(), article -> article.keys().guid()) {
        @Override
        boolean allows(Candidate entry, SeenArticle article, Instant now) {
            return !(isOther(entry.keys().link(), article.keys().link()) && saysAllElseOther(entry, article));
        }
    },

    /** A guid that is an address, now with another scheme, {@code www.}, tracking parameter or session. */
    GUID_FORM(
            (entry, feed) -> entry.keys().guidForm(), article -> article.keys().guidForm()) {
        @Override
        boolean allows(Candidate entry, SeenArticle article, Instant now) {
            return GUID.allows(entry, article, now);
        }
    },

    /** The same link, whatever the guid: some are made anew at each poll. */
    LINK((entry, feed) -> entry.keys().link(), article -> article.keys().link()) {
        @Override
        boolean allows(Candidate entry, SeenArticle article, Instant now) {
            return !(isOther(entry.keys().guid(), article.keys().guid()) && saysAllElseOther(entry, article));
        }
    },

    /** The guid, or lacking one the link, under which the article first came, though it has had another since. */
    FIRST_KEY((entry, feed) -> entry.keys().id(feed), SeenArticle::id) {
        @Override
        boolean allows(Candidate entry, SeenArticle article, Instant now) {
            return !entry.keys().identity().equals(article.keys().identity()) && !saysAllElseOther(entry, article);
        }
    },

    /** Another guid and link, but the same path at another host, and the same title: the site moved. */
    MOVED(
            (entry, feed) -> both(entry.keys().title(), entry.keys().path()),
            article -> both(article.keys().title(), article.keys().path())) {
        @Override
        boolean allows(Candidate entry, SeenArticle article, Instant now) {
            return isRecent(article, now) && !isOther(entry.dated(), dated(article));
        }
    },

    /** The same title, published at the same moment: new guids and links for all, as from another publishing system. */
    TITLE_AND_DATE(
            (entry, feed) -> both(entry.keys().title(), entry.dated()),
            article -> both(article.keys().title(), dated(article))) {
        @Override
        boolean allows(Candidate entry, SeenArticle article, Instant now) {
            return true;
        }
    },

    /** The same words, and either nothing else to go by, or no other date at another link: "Open thread" says them daily. */
    WORDS((entry, feed) -> entry.keys().content(), article -> article.keys().content()) {
        @Override
        boolean allows(Candidate entry, SeenArticle article, Instant now) {
            if (!isRecent(article, now)) {
                return false;
            }
            if (entry.keys().guid() == null && entry.keys().link() == null) {
                return !isOther(entry.dated(), dated(article));
            }
            boolean elsewhere = isOther(entry.keys().link(), article.keys().link());
            return entry.text().text().length() >= TELLING && !(elsewhere && isOther(entry.dated(), dated(article)));
        }
    };

    /** How long an article may be recognised by what many an article could say. */
    static final Duration RECENT = Duration.ofDays(30);

    /** A shorter text, in characters, is too often said of another matter. */
    static final int TELLING = 80;

    private final BiFunction<Candidate, String, String> ofEntry;
    private final Function<SeenArticle, String> ofArticle;

    Sameness(BiFunction<Candidate, String, String> ofEntry, Function<SeenArticle, String> ofArticle) {
        this.ofEntry = ofEntry;
        this.ofArticle = ofArticle;
    }

    /** What the rule goes by; null where the entry has no such thing. */
    String key(Candidate entry, String feed) {
        return ofEntry.apply(entry, feed);
    }

    /** The same of an article. */
    String key(SeenArticle article) {
        return ofArticle.apply(article);
    }

    /** Whether an entry and an article that have the key alone may be the same. */
    abstract boolean allows(Candidate entry, SeenArticle article, Instant now);

    /** The lower-case word used as a metric label. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Title, text and date all known and all other: what a constant guid or a page of its own for "latest" brings. */
    private static boolean saysAllElseOther(Candidate entry, SeenArticle article) {
        return isOther(entry.keys().title(), article.keys().title())
                && isOther(entry.keys().text(), article.keys().text())
                && isOther(entry.dated(), dated(article));
    }

    private static boolean isRecent(SeenArticle article, Instant now) {
        return article.seen().isAfter(now.minus(RECENT));
    }

    private static Instant dated(SeenArticle article) {
        return article.dated() ? article.published() : null;
    }

    private static String both(Object one, Object other) {
        return one == null || other == null ? null : Objects.toString(one) + " " + other;
    }
}

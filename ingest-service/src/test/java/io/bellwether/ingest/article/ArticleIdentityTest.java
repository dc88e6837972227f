package io.bellwether.ingest.article;

import static io.bellwether.ingest.article.Entries.document;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Change;
import io.bellwether.ingest.Feeds;
import io.bellwether.ingest.article.Recognition.Held;
import io.bellwether.ingest.article.Recognition.Known;
import io.bellwether.ingest.article.Recognition.New;
import io.bellwether.ingest.article.Recognition.Revised;
import io.bellwether.ingest.feed.Entry;
import io.bellwether.ingest.subscription.About;
import io.bellwether.ingest.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleIdentityTest {
    private static final Instant SUBSCRIBED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant FIRST = SUBSCRIBED.plusSeconds(60);
    private static final Instant SECOND = SUBSCRIBED.plusSeconds(120);

    @ParameterizedTest(name = "{0}: {1}, then {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing changed            | g1 /a Ada_joins A 1 | g1 /a Ada_joins A 1        | known guid",
                "the title edited           | g1 /a Ada_joins A 1 | g1 /a Ada_leaves A 1       | revised guid",
                "the text edited            | g1 /a Ada_joins A 1 | g1 /a Ada_joins B 1        | revised guid",
                "case and punctuation       | g1 /a Ada_joins A 1 | g1 /a ADA__JOINS! A 1      | known guid",
                "only the date moved        | g1 /a Ada_joins A 1 | g1 /a Ada_joins A 9        | known guid",
                "only the link moved        | g1 /a Ada_joins A 1 | g1 /moved Ada_joins A 1    | known guid",
                "link moved, text edited    | g1 /a Ada_joins A 1 | g1 /moved Ada_joins B 1    | revised guid",
                "link and title, same date  | g1 /a Ada_joins A 1 | g1 /b Ada_leaves B 1       | revised guid",
                "another entry              | g1 /a Ada_joins A 1 | g2 /b Bob_leaves B 2       | new",
                "guid: http to https        | http://o.example/?p=1 /a Ada A 1  | https://o.example/?p=1 /b Bob B 1          | revised guid_form",
                "guid: www and slash        | http://www.o.example/1/ /a Ada A 1 | http://o.example/1 /b Ada A 1             | known guid_form",
                "guid: case of the host     | http://O.example/1 /a Ada A 1     | http://o.example/1 /b Ada A 1              | known guid_form",
                "guid: tracking             | http://o.example/1 /a Ada A 1     | http://o.example/1?utm_source=rss /b Ada A 1 | known guid_form",
                "guid: a session            | http://o.example/1;jsessionid=A1 /a Ada A 1 | http://o.example/1;jsessionid=B2 /b Ada A 1 | known guid_form",
                "guid: case of the path     | http://o.example/a /a Ada A 1     | http://o.example/A /b Bob B 2              | new",
                "guid made anew, same link  | g1 /a Ada A 1        | g2 /a Ada A 1              | known link",
                "the same, title edited     | g1 /a Ada A 1        | g2 /a Bob A 1              | revised link",
                "the same, undated          | g1 /a Ada A -        | g2 /a Bob B -              | revised link",
                "guid dropped               | g1 /a Ada A 1        | - /a Ada A 1               | known link",
                "guid added                 | - /a Ada A 1         | g1 /a Ada A 1              | known link",
                "link: tracking and slash   | - /a Ada A 1         | - /a/?fbclid=7&utm_medium=x Ada A 1 | known link",
                "link: http and www         | - /a Ada A 1         | - http://www.outlet.example/a Ada A 1 | known link",
                "link: the port of https    | - /a Ada A 1         | - https://outlet.example:443/a Ada A 1 | known link",
                "link: a session            | g1 /a?PHPSESSID=1 Ada A 1 | g2 /a?PHPSESSID=2 Ada A 1 | known link",
                "link: the page matters     | - /a?id=1 Ada A 1    | - /a?id=2 Bob B 2          | new",
                "site moved, undated        | g1 /a Ada A -        | g2 https://new.example/a Ada B - | revised moved",
                "site moved, dated          | g1 /a Ada A 1        | g2 https://new.example/a Ada B 1 | revised moved",
                "same path, another date    | g1 /links Links A 1  | g2 https://new.example/links Links B 2 | new",
                "same path, another title   | g1 /a Ada A -        | g2 https://new.example/a Bob B - | new",
                "a new publishing system    | g1 /?p=1 Ada A 1     | g2 /2026/ada Ada B 1       | revised title_and_date",
                "neither guid nor link      | - - Ada A 1          | - - Ada B 1                | revised title_and_date",
                "weekly, dated              | g1 /w1 Weekly A 1    | g2 /w2 Weekly B 8          | new",
                "weekly, undated            | g1 /w1 Weekly A -    | g2 /w2 Weekly B -          | new",
                "guid and link made anew    | g1 /a?r=1 Ada A -    | g2 /a?r=2 Ada A -          | known words",
                "date made anew, one page   | g1 / Ada A 1         | g2 / Ada A 2               | known words",
                "no guid, link, title, date | - - - A -            | - - - A -                  | known words",
                "only a short text          | - - Ada a -          | - - Ada a -                | known words",
                "the same, edited           | - - Ada a -          | - - Ada b -                | new",
                "daily in the same words    | g1 /d1 Open_thread A 1 | g2 /d2 Open_thread A 2   | new",
                "too short to tell          | g1 /d1 Links a -     | g2 /d2 Links a -           | new",
                "all at the home page       | g1 / Ada A 1         | g2 / Bob B 2               | new",
                "a page for the latest      | g1 /latest Ada A 1   | g2 /latest Bob B 2         | new",
                "one guid for the latest    | g /a Ada A 1         | g /b Bob B 2               | new",
            })
    void anEntryOfTheSecondPollIs(String what, String first, String second, String expected) {
        List<SeenArticle> seen = remembered(recognise(FIRST, List.of(), first));

        assertThat(words(recognise(SECOND, seen, second))).containsExactly(expected);
    }

    @Test
    void whatCouldBeManyAnArticleIsBelievedForThirtyDays() {
        List<SeenArticle> seen = remembered(recognise(FIRST, List.of(), "g1 /a Ada A -"));
        String moved = "g2 https://new.example/a Ada B -";

        assertThat(words(recognise(FIRST.plus(Duration.ofDays(29)), seen, moved)))
                .containsExactly("revised moved");
        assertThat(words(recognise(FIRST.plus(Duration.ofDays(31)), seen, moved)))
                .containsExactly("new");
    }

    @Test
    void aGuidThatComesBackIsOfTheArticleThatFirstHadIt() {
        List<SeenArticle> first = remembered(recognise(FIRST, List.of(), "g1 /a Ada A 1"));
        List<SeenArticle> second = remembered(recognise(SECOND, first, "g2 /a Ada A 1"));

        assertThat(words(recognise(SECOND, second, "g1 /b Bob A 2"))).containsExactly("revised first_key");
    }

    @Test
    void anArticleStillInTheDocumentIsNotTakenForAnother() {
        List<SeenArticle> seen = remembered(recognise(FIRST, List.of(), "g1 /a Ada A -"));

        assertThat(words(recognise(SECOND, seen, "g2 https://new.example/a Ada B -", "g1 /a Ada A -")))
                .containsExactly("new", "known guid");
        assertThat(words(recognise(SECOND, seen, "g2 /a Ada A -", "g1 /b Ada A -")))
                .containsExactly("new", "known guid");
    }

    @Test
    void aLinkOfSeveralTellsNoneOfThemApart() {
        String[] document = {"g1 /news One A 1", "g2 /news Two B 2"};
        List<SeenArticle> seen = remembered(recognise(FIRST, List.of(), document));

        assertThat(seen).hasSize(2);
        assertThat(words(recognise(SECOND, seen, "g3 /news Three C 3"))).containsExactly("new");
        assertThat(words(recognise(SECOND, seen, document))).containsExactly("known guid", "known guid");
    }

    @Test
    void aGuidOfAllTellsNoneOfThemApart() {
        String[] document = {"g /a One A 1", "g /b Two B 2", "g /c Three C 3"};
        List<SeenArticle> seen = remembered(recognise(FIRST, List.of(), document));

        assertThat(seen).extracting(SeenArticle::id).doesNotHaveDuplicates().hasSize(3);
        assertThat(words(recognise(SECOND, seen, document))).containsExactly("known link", "known link", "known link");
        assertThat(words(recognise(SECOND, seen, "g /d Four D -"))).containsExactly("new");
    }

    @Test
    void aGuidAndLinkOfAllLeaveTitleAndDate() {
        String[] document = {"g / One A 1", "g / Two B 2", "g / Three C 3"};
        List<SeenArticle> seen = remembered(recognise(FIRST, List.of(), document));

        assertThat(seen).extracting(SeenArticle::id).doesNotHaveDuplicates().hasSize(3);
        assertThat(words(recognise(SECOND, seen, "g / Four D 4", document[0], document[1])))
                .containsExactly("new", "known title_and_date", "known title_and_date");
    }

    @Test
    void aNewPublishingSystemMakesNoNewArticles() {
        List<SeenArticle> seen = remembered(recognise(
                FIRST, List.of(), "1 /?p=1 Links A 1", "2 /?p=2 Links B 2", "3 /?p=3 Ada C 3", "4 /?p=4 Bob D 3"));

        assertThat(words(recognise(
                        SECOND.plus(Duration.ofDays(400)),
                        seen,
                        "x /n/links-1 Links A 1",
                        "y /n/links-2 Links B 2",
                        "z /n/ada Ada C 3",
                        "w /n/bob Bob D 3")))
                .containsOnly("known title_and_date")
                .hasSize(4);
    }

    @Test
    void anEntryTwiceInADocumentIsOneArticleAndTheFirstCounts() {
        assertThat(recognise(FIRST, List.of(), "g /a New A 2", "g /a Old B 1"))
                .singleElement()
                .satisfies(once -> assertThat(once.article().keys())
                        .isEqualTo(Entries.candidate("g /a New A 2").keys()));
        assertThat(recognise(FIRST, List.of(), "g1 /a Ada A 1", "g2 /a Ada A 1"))
                .hasSize(1);
        assertThat(recognise(FIRST, List.of(), "- - Ada A -", "- - Ada A -")).hasSize(1);
        assertThat(recognise(FIRST, List.of(), "g1 / Ada A -", "g2 / Ada A -")).hasSize(2);
    }

    @Test
    void anArticleRememberedBeforeTitlesWereIsKnownByItsGuidAndLinkAndAnEditOfItSaysNotWhatChanged() {
        SeenArticle now =
                recognise(FIRST, List.of(), "g1 /a Ada A 1").getFirst().article();
        EntryKeys keys = now.keys();
        SeenArticle old = new SeenArticle(
                now.id(),
                new EntryKeys(keys.guid(), null, keys.link(), null, null, null, keys.content()),
                1,
                false,
                now.published(),
                now.seen(),
                null);

        assertThat(words(recognise(SECOND, List.of(old), "g1 /x Ada A 1"))).containsExactly("known guid");
        assertThat(words(recognise(SECOND, List.of(old), "g2 /a Ada A 1"))).containsExactly("known link");
        assertThat(recognise(SECOND, List.of(old), "g1 /a Bob A 1"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Revised.class, edit -> assertThat(edit.changed()).isEmpty());
    }

    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "g /a Ada A 1 | g /a Bob A 1 | TITLE",
                "g /a Ada A 1 | g /a Ada B 1 | TEXT",
                "g /a Ada A 1 | g /b Bob B 1 | TITLE TEXT LINK",
                "g /a Ada A 1 | g - Ada B 1  | TEXT",
                "g /a - A 1   | g /a - B 1   | TEXT",
                "g /a - A 1   | g /a Ada A 1 | TITLE",
            })
    void anEditChanged(String first, String second, String changed) {
        List<SeenArticle> seen = remembered(recognise(FIRST, List.of(), first));

        assertThat(recognise(SECOND, seen, second))
                .singleElement()
                .isInstanceOfSatisfying(
                        Revised.class,
                        edit -> assertThat(edit.changed())
                                .containsExactlyInAnyOrder(Arrays.stream(changed.split(" "))
                                        .map(Change::valueOf)
                                        .toArray(Change[]::new)));
    }

    @Test
    void aRevisionKeepsIdSeenAndPublishedAndCountsUp() {
        SeenArticle first =
                recognise(FIRST, List.of(), "g /a One A 1").getFirst().article();
        SeenArticle second =
                recognise(SECOND, List.of(first), "g /a Two A 2").getFirst().article();

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.seen()).isEqualTo(FIRST);
        assertThat(second.published()).isEqualTo(first.published());
        assertThat(second.revision()).isEqualTo(2);
    }

    @Test
    void theSameGuidInAnotherFeedIsAnotherArticle() {
        Recognition here = recognise(FIRST, List.of(), "1 /a One A 1").getFirst();
        Recognition there = ArticleIdentity.recognise(document("1 /a One A 1"), List.of(), feed("other", true), FIRST)
                .getFirst();

        assertThat(there.article().id()).isNotEqualTo(here.article().id());
    }

    @ParameterizedTest(name = "first document {0}, published {1} before subscribing: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "true,  PT0S,  true",
                "true,  -,     true",
                "false, -,     false",
                "false, PT0S,  false",
                "false, PT-1H, false",
                "false, PT23H, false",
                "false, PT25H, true",
            })
    void isHistory(boolean firstDocument, Duration before, boolean expected) {
        Instant published = before == null ? null : SUBSCRIBED.minus(before);
        Entry entry = new Entry("g", "One", null, published, null, null, "Text", List.of(), List.of(), List.of());

        List<Recognition> recognitions =
                ArticleIdentity.recognise(List.of(Candidate.of(entry)), List.of(), feed("feed", !firstDocument), FIRST);

        assertThat(recognitions.getFirst().article().backfill()).isEqualTo(expected);
    }

    @Test
    void withoutADateAnArticleIsPublishedWhenSeen() {
        assertThat(recognise(FIRST, List.of(), "g /a One A -")
                        .getFirst()
                        .article()
                        .published())
                .isEqualTo(FIRST);
    }

    @Test
    void anIdIs32HexadecimalCharacters() {
        assertThat(recognise(FIRST, List.of(), "g /a One A 1")
                        .getFirst()
                        .article()
                        .id())
                .matches("[0-9a-f]{32}");
    }

    private static List<Recognition> recognise(Instant now, List<SeenArticle> seen, String... document) {
        return ArticleIdentity.recognise(document(document), seen, feed("feed", true), now);
    }

    private static List<SeenArticle> remembered(List<Recognition> recognitions) {
        return new ArrayList<>(recognitions.stream().map(Recognition::article).toList());
    }

    private static List<String> words(List<Recognition> recognitions) {
        return recognitions.stream()
                .map(recognition -> switch (recognition) {
                    case New fresh -> "new";
                    case Revised edit -> "revised " + edit.by().word();
                    case Held held -> "held " + held.by().word();
                    case Known known -> "known " + known.by().word();
                })
                .toList();
    }

    private static Subscription feed(String id, boolean begun) {
        return Feeds.feed(id, new About("Outlet", null, null), SUBSCRIBED, begun);
    }
}

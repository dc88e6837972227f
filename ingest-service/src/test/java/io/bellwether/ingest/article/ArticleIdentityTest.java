package io.bellwether.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.Feeds;
import io.bellwether.ingest.feed.Entry;
import io.bellwether.ingest.subscription.About;
import io.bellwether.ingest.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleIdentityTest {
    private static final Instant SUBSCRIBED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant FIRST = SUBSCRIBED.plusSeconds(60);
    private static final Instant SECOND = SUBSCRIBED.plusSeconds(120);

    @ParameterizedTest(name = "{0} {1} {2}, then {3} {4} {5}: {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                // guid, link, title, and the same a poll later
                "g1, /a, Ada joins,  g1, /a,              Ada joins,    Known",
                "g1, /a, Ada joins,  g1, /a,              Ada leaves,   Revised",
                "g1, /a, Ada joins,  g1, /a,              ADA  joins!,  Known",
                "g1, /a, Ada joins,  g2, /b,              Ada joins,    New",
                // the guid decides, wherever the link leads
                "g1, /a, Ada joins,  g1, /moved,          Ada joins,    Known",
                // a changed guid at the same link is the same article
                "g1, /a, Ada joins,  g2, /a,              Ada joins,    Known",
                "g1, /a, Ada joins,  g2, /a/?utm_source=x, Ada joins,   Known",
                "g1, /a, Ada joins,  -,  /a,              Ada joins,    Known",
                // without guids the link decides, without links the text
                "-,  /a, Ada joins,  -,  /a,              Ada leaves,   Revised",
                "-,  -,  Ada joins,  -,  -,               Ada joins,    Known",
                "-,  -,  Ada joins,  -,  -,               Ada leaves,   New",
            })
    void anEntryOfTheSecondPollIs(
            String guid, String link, String title, String guid2, String link2, String title2, String expected) {
        List<SeenArticle> seen = remembered(recognise(List.of(entry(guid, link, title)), List.of(), FIRST));

        List<Recognition> second = recognise(List.of(entry(guid2, link2, title2)), seen, SECOND);

        assertThat(kinds(second)).containsExactly(expected);
    }

    @Test
    void aRevisionKeepsIdAndSeenAndCountsUp() {
        List<SeenArticle> first = remembered(recognise(List.of(entry("g", "/a", "One")), List.of(), FIRST));
        List<SeenArticle> second = remembered(recognise(List.of(entry("g", "/a", "Two")), first, SECOND));

        assertThat(second.getFirst().id()).isEqualTo(first.getFirst().id());
        assertThat(second.getFirst().seen()).isEqualTo(FIRST);
        assertThat(second.getFirst().revision()).isEqualTo(2);
    }

    @Test
    void articlesThatShareALinkAreToldApartByGuid() {
        List<Entry> document = List.of(entry("g1", "/home", "One"), entry("g2", "/home", "Two"));
        List<SeenArticle> seen = remembered(recognise(document, List.of(), FIRST));

        List<Recognition> second = recognise(List.of(entry("g3", "/home", "Three")), seen, SECOND);

        assertThat(seen).hasSize(2);
        assertThat(kinds(second)).containsExactly("New");
    }

    @Test
    void anArticleStillInTheDocumentUnderItsOwnGuidIsNotTakenForAnother() {
        List<SeenArticle> seen = remembered(recognise(List.of(entry("g1", "/a", "One")), List.of(), FIRST));

        List<Recognition> second =
                recognise(List.of(entry("g2", "/a2", "Two"), entry("g1", "/a", "One")), seen, SECOND);

        assertThat(kinds(second)).containsExactly("New", "Known");
    }

    @Test
    void anEntryTwiceInADocumentIsOneArticle() {
        List<Recognition> once =
                recognise(List.of(entry("g", "/a", "New text"), entry("g", "/a", "Old text")), List.of(), FIRST);

        assertThat(once).hasSize(1);
    }

    @Test
    void theSameGuidInAnotherFeedIsAnotherArticle() {
        Recognition here =
                recognise(List.of(entry("1", "/a", "One")), List.of(), FIRST).getFirst();
        List<Candidate> candidates = List.of(Candidate.of(entry("1", "/a", "One")));
        Recognition there = ArticleIdentity.recognise(candidates, List.of(), feed("other", true), FIRST)
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
        List<Candidate> candidates = List.of(Candidate.of(entry("g", "/a", "One", published)));

        List<Recognition> recognitions =
                ArticleIdentity.recognise(candidates, List.of(), feed("feed", !firstDocument), FIRST);

        assertThat(recognitions.getFirst().article().backfill()).isEqualTo(expected);
    }

    @Test
    void withoutADateAnArticleIsPublishedWhenSeen() {
        SeenArticle article = recognise(List.of(entry("g", "/a", "One")), List.of(), FIRST)
                .getFirst()
                .article();

        assertThat(article.published()).isEqualTo(FIRST);
    }

    @Test
    void anIdIs32HexadecimalCharacters() {
        assertThat(recognise(List.of(entry("g", "/a", "One")), List.of(), FIRST)
                        .getFirst()
                        .article()
                        .id())
                .matches("[0-9a-f]{32}");
    }

    private static List<Recognition> recognise(List<Entry> document, List<SeenArticle> seen, Instant now) {
        List<Candidate> candidates = document.stream().map(Candidate::of).toList();
        return ArticleIdentity.recognise(candidates, seen, feed("feed", true), now);
    }

    private static List<SeenArticle> remembered(List<Recognition> recognitions) {
        return new ArrayList<>(recognitions.stream().map(Recognition::article).toList());
    }

    private static Stream<String> kinds(List<Recognition> recognitions) {
        return recognitions.stream().map(recognition -> recognition.getClass().getSimpleName());
    }

    private static Entry entry(String guid, String link, String title) {
        return entry(guid, link, title, null);
    }

    private static Entry entry(String guid, String link, String title, Instant published) {
        String address = link == null ? null : "https://outlet.example" + link;
        return new Entry(guid, title, address, published, null, null, "The body", List.of(), List.of(), List.of());
    }

    private static Subscription feed(String id, boolean begun) {
        return Feeds.feed(id, new About("Outlet", null, null), SUBSCRIBED, begun);
    }
}

package io.bellwether.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Article;
import io.bellwether.events.EventCodec;
import io.bellwether.events.Topics;
import io.bellwether.ingest.Feeds;
import io.bellwether.ingest.feed.Entry;
import io.bellwether.ingest.subscription.About;
import io.bellwether.ingest.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTextTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'<p>One.</p><p>Two.</p>', 'One.|Two.'",
        "'One.<br>Two.', 'One./Two.'",
        "'<p>One\n  line</p>', 'One line'",
        "'<ul><li>One</li><li>Two</li></ul>', 'One|Two'",
        "'<div><div><p>Deep</p></div></div>', 'Deep'",
        "'Tom &amp; Jerry', 'Tom & Jerry'",
        "'Plain', 'Plain'",
    })
    void plainTextOfHtml(String html, String text) {
        assertThat(ArticleText.plain(html)).isEqualTo(text.replace("|", "\n\n").replace("/", "\n"));
    }

    @Test
    void theCellsOfATableStayApart() {
        assertThat(ArticleText.plain("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"))
                .isEqualTo("a | b\n\nc | d");
        assertThat(ArticleText.plain("<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>"))
                .isEqualTo("a\n\nb");
    }

    @Test
    void theLongestOfBodiesAndSummaryIsTheText() {
        assertThat(ArticleText.of(entry("t", "short", "the long body")).text()).isEqualTo("the long body");
        assertThat(ArticleText.of(entry("t", "a longer summary", "body")).text())
                .isEqualTo("a longer summary");
    }

    @Test
    void nothingIsEmpty() {
        assertThat(ArticleText.of(new Entry(null, null, null, null, null, null, null, List.of(), List.of(), List.of())))
                .isEqualTo(new ArticleText("", "", false));
    }

    @Test
    void aLongTextIsCutAndSaysSo() {
        ArticleText text = ArticleText.of(entry("t", "x".repeat(Article.MAX_TEXT_LENGTH + 1)));

        assertThat(text.text()).hasSize(Article.MAX_TEXT_LENGTH);
        assertThat(text.truncated()).isTrue();
    }

    @Test
    void noCharacterIsTornApart() {
        ArticleText text = ArticleText.of(entry("t", "x" + "😀".repeat(Article.MAX_TEXT_LENGTH)));

        assertThat(Character.isHighSurrogate(text.text().charAt(text.text().length() - 1)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"中", "😀", "\"", "\\", "\u0001", "\uD800", "é", "<b>&amp;</b>"})
    void aRecordStaysUnderItsLimitWhateverTheScript(String character) {
        String much = character.repeat(2_000_000 / character.length());

        byte[] record = EventCodec.value(article(entry(much, much, much)));

        assertThat(record.length).isLessThan(Topics.MAX_RECORD_BYTES);
    }

    private static Article article(Entry entry) {
        About about = new About("中".repeat(10_000), "https://outlet.example/", "x".repeat(10_000));
        Subscription feed = Feeds.feed("feed", about, NOW, true);
        Candidate candidate = Candidate.of(entry);
        return ArticleIdentity.recognise(List.of(candidate), List.of(), feed, NOW).stream()
                .map(recognition -> Edition.first((Recognition.New) recognition, feed))
                .findFirst()
                .orElseThrow();
    }

    private static Entry entry(String title, String summary, String... content) {
        return new Entry(
                "g",
                title,
                "https://outlet.example/" + "x".repeat(10_000),
                null,
                null,
                null,
                summary,
                List.of(content),
                List.of(),
                List.of());
    }
}

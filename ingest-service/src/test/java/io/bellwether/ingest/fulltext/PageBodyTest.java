package io.bellwether.ingest.fulltext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.events.Article;
import io.bellwether.ingest.article.ArticleText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in {@code resources/pages}, each with the text that is expected beside it. */
class PageBodyTest {
    private static final String TITLE = "Marta Quill leaves Harbour Labs for Northlight";
    private static final String FIRST = "<p>Marta Quill, who built the tide models at Harbour Labs, is to run research"
            + " at Northlight from the first of March, both companies said on Tuesday.</p>";
    private static final String SECOND = "<p>She had been at Harbour for nine years, and wrote to her colleagues that"
            + " she had learned there what water does and would now like to know what light does.</p>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wordpress              | Marta Quill leaves Harbour Labs for Northlight     | Marta Quill, who built the tide models at Harbour Labs, is to run research […]
            ghost                  | Why I am joining Pelican                           | After four years on my own I have taken a job again.
            drupal                 | Ministry names Odile Farrow chief scientist        | The Minister of Rivers has today appointed Professor Odile Farrow.
            next-json-ld           | Bram Ekholm to chair Foundry One                   | Bram Ekholm is to chair the board of the chip maker Foundry One.
            amp                    | Kestrel hires Lena Obuya from Wavecrest            | Kestrel has hired Lena Obuya from Wavecrest.
            tables-of-the-nineties | Dr. Björn Hallé quits the Institute                | ''
            live-blog              | Halden board meets: live                           | The board of Halden decides tonight about its chief executive, Nils Arvik.
            press-release          | Solway Grid Appoints Petra Lindqvist as Chief Financial Officer | Solway Grid today announced that Petra Lindqvist will become Chief Financial Officer.
            nested-divs            | Yusuf Adeyemi named dean                           | The senate of Fenwick University has named Yusuf Adeyemi dean of computing.
            loud-comments          | Greta Holm wechselt zu Silberfluss                 | Die Chefentwicklerin der Webstuhl AG, Greta Holm, wechselt zum Jahresende.
            japanese               | 青波研究所、新所長に森川澄江氏                          | 青波研究所は三日、次の所長に森川澄江氏を選んだと発表した。
            """)
    void the_article_is_found(String page, String title, String summary) throws IOException {
        assertThat(find(bytes(page + ".html"), title, summary)).contains(text(page));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            consent-wall   | Marta Quill leaves Harbour Labs for Northlight  | Marta Quill is to run research at Northlight.
            error-with-200 | Marta Quill leaves Harbour Labs for Northlight  | Marta Quill is to run research at Northlight.
            script-only    | Marta Quill leaves Harbour Labs for Northlight  | Marta Quill is to run research at Northlight.
            paywall        | Inside the quiet exodus from Meridian           | Eleven researchers have left Meridian since the autumn. We spoke to nine of them.
            gallery        | In pictures: the launch of the Cormorant        | Photographs of the launch.
            """)
    void what_is_no_article_is_not_taken_for_one(String page, String title, String summary) throws IOException {
        assertThat(find(bytes(page + ".html"), title, summary)).isEmpty();
    }

    @Test
    void a_summary_that_the_page_does_not_repeat_stays_above_its_text() {
        String summary = "The oceanographer becomes director of photonics; her successor will be somebody from within.";

        assertThat(find("<article>" + FIRST + SECOND + "</article>", TITLE, summary))
                .hasValueSatisfying(text -> assertThat(text).startsWith(summary + "\n\nMarta Quill, who built"));
    }

    @Test
    void a_page_that_says_no_more_than_the_feed_is_not_worth_it() {
        String all = "Marta Quill, who built the tide models at Harbour Labs, is to run research at Northlight from the"
                + " first of March, both companies said on Tuesday.";

        assertThat(find("<article>" + FIRST + "</article>", TITLE, all)).isEmpty();
    }

    @Test
    void the_declared_charset_counts_only_where_the_bytes_are_no_utf_8() {
        String page = "<meta charset=iso-8859-1><article>" + FIRST + SECOND
                + "<p>Grüße vom Hafen, schrieb sie.</p></article>";

        assertThat(find(page, TITLE, "Marta Quill is to run research at Northlight."))
                .hasValueSatisfying(text -> assertThat(text).endsWith("Grüße vom Hafen, schrieb sie."));
    }

    @Test
    void a_text_beyond_the_limit_is_cut_and_says_so() {
        String page = "<article>" + (FIRST + SECOND).repeat(2_000) + "</article>";

        assertThat(PageBody.find(page.getBytes(UTF_8), "text/html", ArticleText.of(TITLE, "")))
                .hasValueSatisfying(text -> {
                    assertThat(text.text()).hasSizeLessThanOrEqualTo(Article.MAX_TEXT_LENGTH);
                    assertThat(text.truncated()).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<", "<div>", "<b><i>", "<table><tr><td>", "<p>word</p>", "&amp;", "<a href=x>", "<!--", "x"})
    @Timeout(30)
    void a_hostile_page_ends_soon(String part) {
        String page = "<article>" + FIRST + part.repeat(5_000_000 / part.length());

        find(page, TITLE, "");
    }

    @Test
    @Timeout(30)
    void an_article_in_ninety_thousand_boxes_is_too_deep() {
        assertThat(find("<div>".repeat(90_000) + FIRST + SECOND, TITLE, "")).isEmpty();
    }

    @Test
    void an_article_beside_five_megabytes_of_script_is_found() {
        String script = "<script>" + "var x=1;".repeat(600_000) + "</script>";

        assertThat(find(script + "<article>" + FIRST + SECOND + "</article>" + script, TITLE, ""))
                .isPresent();
    }

    private static Optional<String> find(String page, String title, String summary) {
        return find(page.getBytes(UTF_8), title, summary);
    }

    private static Optional<String> find(byte[] page, String title, String summary) {
        return PageBody.find(page, null, ArticleText.of(title, summary)).map(ArticleText::text);
    }

    private static String text(String page) throws IOException {
        return new String(bytes(page + ".txt"), UTF_8).strip();
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = PageBodyTest.class.getResourceAsStream("/pages/" + name)) {
            return in.readAllBytes();
        }
    }
}

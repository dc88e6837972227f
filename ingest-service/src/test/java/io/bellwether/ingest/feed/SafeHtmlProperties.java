package io.bellwether.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever publishers write, what is shown of it can do nothing. */
class SafeHtmlProperties {
    private static final String BASE = "https://outlet.example/a/";
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "\"",
            "'",
            "`",
            "=",
            "/",
            " ",
            "&",
            ";",
            "&lt;",
            "&gt;",
            "&quot;",
            "&amp;lt;",
            "&#60;",
            "&#x3c",
            "&#0;",
            "\u00a0",
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<a href=",
            "<a href='javascript:x'>",
            "<a href=\"JaVa\tScript:x\">",
            "</a>",
            "<img src=x onerror=y>",
            "<img src='data:image/svg+xml,<svg onload=x>'>",
            "<script>",
            "</script>",
            "<style>",
            "</style>",
            "<noscript>",
            "</noscript>",
            "<p title=\"</noscript><img src=x onerror=y>\">",
            "<math>",
            "</math>",
            "<mi>",
            "<mtext>",
            "<mglyph>",
            "<annotation-xml encoding='text/html'>",
            "<svg>",
            "</svg>",
            "<foreignObject>",
            "<desc>",
            "<title>",
            "</title>",
            "<template>",
            "</template>",
            "<table>",
            "</table>",
            "<tr>",
            "<td>",
            "</td>",
            "<caption>",
            "<colgroup>",
            "<col>",
            "<select>",
            "</select>",
            "<option>",
            "<form>",
            "</form>",
            "<input>",
            "<button>",
            "</button>",
            "<object>",
            "</object>",
            "<embed>",
            "<iframe>",
            "</iframe>",
            "<iframe srcdoc=\"<script>\">",
            "<textarea>",
            "</textarea>",
            "<xmp>",
            "</xmp>",
            "<plaintext>",
            "<listing>",
            "<noembed>",
            "<noframes>",
            "<!--",
            "-->",
            "--!>",
            "<!-->",
            "<![CDATA[",
            "]]>",
            "<?x",
            "<!DOCTYPE html>",
            "<base href='//evil.example'>",
            "<meta http-equiv=refresh>",
            "<link rel=stylesheet>",
            "<video src=x poster=javascript:y>",
            "<body onload=x>",
            "<html>",
            "<div style='x'>",
            "</div>",
            "<ul>",
            "<li>",
            "<dl>",
            "<dt>",
            "<dd>",
            "<h1>",
            "<pre>",
            "\n",
            "<font>",
            "<center>",
            "<marquee onstart=x>",
            "<a xlink:href=javascript:x>",
            "<x y=\">",
            "<IMG\fSRC=x\fonerror=y>",
            "<br/onclick=x>",
            "text",
            "\u0000",
            "\uFEFF");

    @Property(tries = 3_000)
    void nothingInItActs(@ForAll("html") String html) {
        assertThat(UnsafeHtml.in(SafeHtml.clean(html, BASE))).as(html).isEmpty();
    }

    @Property(tries = 3_000)
    void cleaningTwiceIsCleaningOnce(@ForAll("html") String html) {
        String once = SafeHtml.clean(html, BASE);

        assertThat(SafeHtml.clean(once, BASE)).isEqualTo(once);
    }

    @Property(tries = 1_000)
    void theWordsOfItAreOneLine(@ForAll("html") String html) {
        assertThat(SafeHtml.words(html))
                .doesNotContain("\n")
                .isEqualTo(SafeHtml.words(html).strip());
    }

    @Provide
    Arbitrary<String> html() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES);
        Arbitrary<String> any = Arbitraries.strings().ascii().ofMaxLength(8);
        return Arbitraries.frequencyOf(Tuple.of(8, pieces), Tuple.of(1, any))
                .list()
                .ofMaxSize(24)
                .map(list -> String.join("", list));
    }
}

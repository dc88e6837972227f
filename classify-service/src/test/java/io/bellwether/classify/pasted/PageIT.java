package io.bellwether.classify.pasted;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Page;
import io.bellwether.local.testing.Chromium;
import io.bellwether.local.testing.RealParts;
import io.bellwether.pages.SecurityHeaders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page where one pastes an article, in a real browser. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PageIT {
    private static final String STORY = """
            <p>Ada Lind has left OpenAI for <b>Mistral AI</b>, where she becomes head of safety, the company said on Monday.</p>
            <p>Her former colleague Tom Vander Berg retires as chief executive of Cohere at the end of the year.</p>""";

    private static Chromium chromium;

    @TestHTTPResource("/")
    String url;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void closePages() {
        chromium.closePages();
    }

    private static void paste(Page page, String title, String text) {
        page.getByLabel("Headline").fill(title);
        page.getByLabel("Text").fill(text);
        page.getByText("Read it").click();
    }

    @Test
    void a_pasted_article_shows_its_moves_and_where_they_stand() {
        Page page = chromium.desktop(url);

        paste(page, "Ada Lind joins Mistral AI", STORY);

        assertThat(page.locator("h1")).hasText("2 moves");
        assertThat(page.locator(".moves li").first()).containsText("Ada Lind");
        assertThat(page.locator(".moves li").first()).containsText("head of safety");
        assertThat(page.locator("article h3 mark.person")).hasText("Ada Lind");
        assertThat(page.locator("article h3 mark.to")).hasText("Mistral AI");
        assertThat(page.locator("article .text mark.from").first()).hasText("OpenAI");
        assertThat(page.locator("article .text mark.person")).hasText("Tom Vander Berg");
        assertThat(page.getByLabel("Text")).hasValue(Pattern.compile("^Ada Lind has left .*", Pattern.DOTALL));
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void an_article_of_other_things_says_so() {
        Page page = chromium.desktop(url);

        paste(page, "The harbour was quiet on Monday", "");

        assertThat(page.locator("h1")).hasText("No move");
    }

    @Test
    void it_works_on_a_phone_and_in_the_dark() {
        Page phone = chromium.phone(url);
        paste(phone, "Ada Lind joins Mistral AI", STORY + "x".repeat(500));
        assertThat(phone.locator("h1")).hasText("2 moves");
        assertThat((Boolean) phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();

        Page dark = chromium.dark(url);
        paste(dark, "Ada Lind joins Mistral AI", "");
        assertThat(dark.locator("article h3 mark.person")).hasCSS("background-color", "rgb(93, 71, 17)");
    }

    @Test
    void markup_that_strangers_wrote_stays_text() {
        Page page = chromium.desktop(url);

        paste(
                page,
                "Ada Lind joins Mistral AI &lt;img src=x onerror=alert(1)&gt;",
                "&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; Ada Lind joins Mistral AI.");

        assertThat(page.locator("article h3")).containsText("<img src=x onerror=alert(1)>");
        assertThat(page.locator("article img, article script, form script")).hasCount(0);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void it_may_run_no_script_and_is_kept_by_nobody() {
        given().get("/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", equalTo(SecurityHeaders.POLICY))
                .header("Cache-Control", equalTo("no-store"))
                .body(not(containsString("<script")));
    }

    @Test
    void what_cannot_be_read_is_said_on_the_page() {
        given().contentType("application/xml")
                .body("<a/>")
                .post("/")
                .then()
                .statusCode(415)
                .contentType(containsString("text/html"))
                .body(containsString("A body of this type is not read."));
    }
}

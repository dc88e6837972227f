package io.bellwether.ingest.management.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.bellwether.ingest.Documents;
import io.bellwether.ingest.FeedServer;
import io.bellwether.ingest.management.Moves;
import io.bellwether.local.testing.Chromium;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feeds' pages in a real browser, on real parts. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PageIT {
    private static Chromium chromium;

    @TestHTTPResource("/")
    String url;

    @Inject
    DataSource dataSource;

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/" + tag;
    private FeedServer server;

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

    @BeforeEach
    void start() throws IOException {
        server = FeedServer.start();
        server.serve(path, Documents.rss(tag + ".example", Documents.item("1", "One", "x")));
    }

    @AfterEach
    void stop() {
        chromium.closePages();
        server.close();
    }

    @Test
    void a_feed_is_added_by_its_sites_address_and_is_healthy() {
        site("<link rel=alternate type=application/rss+xml href='" + path + "'>");
        Page page = chromium.desktop(url);

        page.getByLabel("Address of a site or a feed").fill(server.address(path + "/site"));
        page.locator("#add-tags").fill("labs, " + tag);
        page.locator("#add button.primary").click();

        assertThat(page.locator("h1")).hasText("The " + tag + ".example");
        assertThat(page.locator(".notice")).containsText("counts as history");
        assertThat(page.locator(".feedhead .standing")).hasText("healthy");
        assertThat(page.locator(".feedhead .tag")).hasText(new String[] {tag, "labs"});
        assertThat(page.locator(".polls tbody tr")).hasCount(1);
        assertThat(page.locator(".polls tbody tr")).containsText("fetched");
    }

    @Test
    void a_site_of_several_feeds_gives_the_choice() {
        site("<link rel=alternate type=application/rss+xml title='All of it' href='" + path + "'>"
                + "<link rel=alternate type=application/rss+xml title=Comments href=/comments>");
        Page page = chromium.desktop(url);

        page.getByLabel("Address of a site or a feed").fill(server.address(path + "/site"));
        page.locator("#add button.primary").click();
        page.getByLabel("Add All of it").click();

        assertThat(page.locator("h1")).hasText("The " + tag + ".example");
    }

    @Test
    void one_looks_before_one_adds() {
        Page page = chromium.desktop(url);

        page.getByLabel("Address of a site or a feed").fill(server.address(path));
        page.getByText("Look first").click();

        assertThat(page.locator(".articles-list li")).containsText("One");
        assertThat(page.locator("#content")).containsText("no validators");
        page.getByText("Add this feed").click();
        assertThat(page.locator(".feedhead .standing")).hasText("healthy");
    }

    @Test
    void why_there_is_no_feed_is_said_and_it_may_be_added_anyway() {
        Page page = chromium.desktop(url);

        page.getByLabel("Address of a site or a feed").fill(server.address(path + "/nothing"));
        page.locator("#add button.primary").click();

        assertThat(page.locator(".notice.bad")).containsText("Its server knows no such address: HTTP 404.");
        page.getByText("Add it anyway").click();
        assertThat(page.locator(".notice")).containsText("without a look");
        page.navigate(url + "?q=" + tag);
        assertThat(page.locator("table.feeds .standing")).hasText("degraded");
        assertThat(page.locator(".trouble .why").first()).not().isEmpty();
        page.locator("table.feeds a").first().click();
        assertThat(page.locator(".why.big")).hasText("Its server knows no such address: HTTP 404.");
        assertThat(page.locator(".feedhead .facts")).containsText("asked again in");
    }

    @Test
    void a_feed_is_paused_and_found_among_the_paused() {
        String feed = add(server.address(path), "");
        Page page = chromium.desktop(url + "feed/" + feed);

        page.getByText("Pause").click();

        assertThat(page.locator(".feedhead .standing")).hasText("paused");
        page.navigate(url + "?q=" + tag);
        page.getByLabel("Paused").selectOption("true");
        page.getByText("Show").first().click();
        assertThat(page.locator("table.feeds tbody tr")).hasCount(1);
        page.getByLabel("Paused").selectOption("false");
        page.getByText("Show").first().click();
        assertThat(page.locator("#feeds")).containsText("No feed is like that.");
    }

    @Test
    void settings_are_changed_and_what_cannot_be_is_said() {
        String feed = add(server.address(path), "");
        Page page = chromium.desktop(url + "feed/" + feed);

        page.getByLabel("Tier").selectOption("official");
        page.getByLabel("Tags").fill("a, b");
        page.getByLabel("Target latency").fill("soon");
        page.getByText("Save").click();
        assertThat(page.locator(".notice.bad")).containsText("written PT1S");
        page.getByLabel("Tier").selectOption("official");
        page.getByLabel("Tags").fill("a, b");
        page.getByLabel("Target latency").fill("PT10M");
        page.getByText("Save").click();

        assertThat(page.locator(".notice")).hasText("Changed.");
        assertThat(page.locator(".feedhead .tier")).hasText("official");
        assertThat(page.locator(".feedhead .tag")).hasText(new String[] {"a", "b"});
        assertThat(page.getByLabel("Target latency")).hasValue("PT10M");
    }

    @Test
    void a_list_is_imported_before_ones_eyes() {
        String rows = IntStream.range(0, 900)
                .mapToObj(
                        number -> "<outline xmlUrl='https://" + number + "." + tag + ".example/' category='/paused'/>")
                .collect(Collectors.joining());
        String opml = "<opml><body><outline text='" + tag + "'>" + rows
                + "<outline xmlUrl='nowhere'/></outline></body></opml>";
        Page page = chromium.desktop(url);

        page.getByLabel("OPML file")
                .setInputFiles(new FilePayload("my list.opml", "text/xml", opml.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Import", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator("h1")).hasText("Import of my list.opml");
        assertThat(page.locator("#job-state")).hasText("Finished.");
        assertThat(page.locator("#job-added")).hasText("900");
        assertThat(page.locator("#job-refused")).hasText("1");
        assertThat(page.locator(".rows").first()).containsText("must be an http or https address");
        page.navigate(url + "?tag=" + tag);
        assertThat(page.locator("table.feeds tbody tr")).hasCount(Overviews.PAGE);
        page.getByText("More feeds").click();
        assertThat(page.locator("table.feeds tbody tr")).hasCount(Overviews.PAGE);
    }

    @Test
    void a_move_is_undone() {
        String feed = add(server.address(path), ", 'paused': true");
        Moves.pretend(dataSource, feed, server.address(path), server.address(path + "/new"));
        Page page = chromium.desktop(url + "feed/" + feed);
        assertThat(page.locator(".addresses")).containsText(server.address(path + "/new"));

        page.getByText("Undo the move").click();

        assertThat(page.locator(".notice")).containsText("The move is undone.");
        assertThat(page.locator(".addresses a").first()).hasText(server.address(path));
        assertThat(page.getByText("Undo the move")).hasCount(0);
    }

    @Test
    void unsubscribing_asks_first() {
        String feed = add(server.address(path), "");
        Page page = chromium.desktop(url + "feed/" + feed);

        page.getByText("Unsubscribe…").click();
        page.getByText("Unsubscribe from").click();

        assertThat(page.locator(".notice")).containsText("Unsubscribed.");
        given().get("/feeds/" + feed).then().statusCode(404);
    }

    @Test
    void hostile_words_stay_words() {
        String evil = "&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;alert(2)&lt;/script&gt;";
        server.serve(path, """
                <rss version="2.0"><channel><title>%s</title><link>javascript:alert(3)</link>
                <item><guid>1</guid><title>%s</title><link>javascript:alert(4)</link></item></channel></rss>
                """.formatted("&amp;" + evil.substring(1), evil));
        Page page = chromium.blank();
        page.onDialog(dialog -> {
            throw new AssertionError("a script ran: " + dialog.message());
        });
        String feed = add(server.address(path), ", 'tags': ['<b>" + tag + "']");

        for (String at : new String[] {"feed/" + feed, "?q=" + tag, ""}) {
            page.navigate(url + at);
            assertThat(page.locator("#content img, #content script, #content b"))
                    .hasCount(0);
            assertThat(page.locator("a[href^=javascript]")).hasCount(0);
        }
    }

    @Test
    void a_phone_scrolls_one_way_only() {
        String feed = add(server.address(path), "");

        for (String at : new String[] {"", "feed/" + feed}) {
            Page page = chromium.phone(url + at);
            assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .isEqualTo(0);
        }
    }

    @Test
    void the_browser_has_nothing_to_complain_of() {
        try (Chromium fresh = Chromium.start()) {
            String feed = add(server.address(path), "");
            for (String at : new String[] {"", "feed/" + feed, "?health=failing"}) {
                assertThat(fresh.desktop(url + at).locator("h1")).isVisible();
            }

            assertThat(fresh.complaints()).isEmpty();
        }
    }

    @Test
    void the_page_of_another_site_changes_nothing() {
        given().header("Sec-Fetch-Site", "cross-site")
                .contentType(ContentType.URLENC)
                .formParam("address", server.address(path))
                .post("/add")
                .then()
                .statusCode(403);
        given().queryParam("q", server.address(path)).get("/feeds").then().body("feeds.size()", equalTo(0));
    }

    private void site(String head) {
        server.handle(path + "/site", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            FeedServer.send(exchange, 200, "<html><head>" + head + "</head><body>A site</body></html>");
        });
    }

    private static String add(String address, String more) {
        return given().contentType(ContentType.JSON)
                .body(("{'address': '" + address + "'" + more + "}").replace('\'', '"'))
                .post("/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}

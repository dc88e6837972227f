package io.bellwether.alert.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.bellwether.alert.world.MovesTopic.tell;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.bellwether.alert.world.Api;
import io.bellwether.alert.world.Endpoint;
import io.bellwether.alert.world.Story;
import io.bellwether.events.Move;
import io.bellwether.events.Status;
import io.bellwether.local.testing.Chromium;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Moves on the page, as they come over the real topic. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PageIT {
    private static final String ADDRESS = "https://daily.example/story";

    private static Chromium chromium;

    @TestHTTPResource("/")
    String url;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void close() {
        chromium.closePages();
    }

    @Test
    void a_move_appears_by_itself() {
        Page page = live(chromium.desktop(url));
        Story story = Story.of("Lena Newcome")
                .from("OpenAI")
                .to("Anthropic")
                .as("Head of Evaluations")
                .told("Newcome joins Anthropic", ADDRESS, "Lena Newcome has left OpenAI for Anthropic.");

        tell(story.rumoured());

        Locator card = card(page, story);
        assertThat(card.locator("h3")).hasText("Lena Newcome");
        assertThat(card.locator(".status")).hasText("rumour");
        assertThat(card.locator(".kind")).hasText("joins");
        assertThat(card.locator(".confidence")).hasText("90% sure");
        assertThat(card.locator(".route .from")).hasText("OpenAI");
        assertThat(card.locator(".route .to")).hasText("Anthropic");
        assertThat(card.locator(".role")).hasText("Head of Evaluations");
        assertThat(card.locator("blockquote")).hasText("Lena Newcome has left OpenAI for Anthropic.");
        assertThat(card.locator(".source .outlet")).hasText("The Daily Example");
        assertThat(card.locator(".source a")).hasAttribute("href", ADDRESS);
        assertThat(card.locator(".source a")).hasAttribute("rel", "noopener noreferrer");
        assertThat(card.locator(".facts time"))
                .hasAttribute("datetime", story.move().seen().toString());
        assertThat(page.locator("#announcer")).hasText("Lena Newcome, OpenAI to Anthropic: rumour");
    }

    @Test
    void a_new_status_changes_the_card_in_place_and_adds_a_step() {
        Story story = Story.of("Milo Stepwise").to("xAI").told("Milo to xAI?", ADDRESS, "Milo Stepwise may join xAI.");
        tell(story.rumoured());
        Page page = live(chromium.desktop(url));
        Locator card = card(page, story);
        assertThat(card.locator(".status")).hasText("rumour");
        assertThat(card.locator(".steps")).isHidden();
        card.evaluate("card => card.setAttribute('data-seen-before', 'yes')");

        tell(story.reported());
        tell(story.confirmed());

        assertThat(card.locator(".status")).hasText("confirmed");
        assertThat(card).hasAttribute("data-seen-before", "yes");
        assertThat(page.locator(".move h3", named("Milo Stepwise"))).hasCount(1);
        assertThat(card.locator(".steps [data-slot=transition]"))
                .hasText(new String[] {"rumoured", "reported", "confirmed"});
    }

    @Test
    void each_status_has_a_sign_of_its_own_beside_its_colour() {
        Page page = live(chromium.desktop(url));
        Story rumour = Story.of("Nora Rumour").to("OpenAI");
        Story denied = Story.of("Nora Denied").to("OpenAI");

        tell(rumour.rumoured(), denied.denied());

        assertThat(card(page, rumour).locator(".status use")).hasAttribute("href", "#icon-rumour");
        assertThat(card(page, denied).locator(".status use")).hasAttribute("href", "#icon-denied");
        assertThat(card(page, denied).locator(".status")).hasText("denied");
    }

    @Test
    void a_hostile_story_stays_words() {
        String script = "<script>window.hacked = true</script><img src=x onerror='window.hacked = true'>";
        Page page = live(chromium.desktop(url));
        Story story = Story.of("Otto " + script)
                .to(script)
                .as(script)
                .told(script, "javascript:window.hacked=true", script)
                .told("a file", "file:///etc/passwd", "Otto moves.");

        tell(story.reported());

        Locator card = page.locator(".move", named("Otto <script>"));
        assertThat(card.locator("blockquote").first()).hasText(script);
        assertThat(card.locator("script, img, a[href]")).hasCount(0);
        assertThat(page.evaluate("window.hacked")).isNull();
    }

    @Test
    void candidates_and_history_say_so() {
        Page page = live(chromium.desktop(url));
        Story unsure = Story.of("Pia Unsure").to("OpenAI");
        Story history = Story.of("Pia Historic").to("OpenAI");

        tell(unsure.candidate(1, Status.REPORTED), history.backfill(1, Status.CONFIRMED));

        assertThat(card(page, unsure).locator(".label")).hasText("unsure reading, alerts nobody");
        assertThat(card(page, history).locator(".label")).hasText("from the archive");
    }

    @Test
    void what_was_delivered_to_whom_is_shown_on_the_card_and_beside_it() {
        Page page = live(chromium.desktop(url));
        Story story = Story.of("Quentin Delivered").to("OpenAI");
        try (Endpoint endpoint = Endpoint.start()) {
            Api.watchPerson("Quentin Delivered", "rumour", endpoint, "quentin-watcher@example.org");

            tell(story.confirmed());

            Locator card = card(page, story);
            assertThat(card.locator(".sent summary")).hasText("2 deliveries");
            card.locator(".sent summary").click();
            assertThat(card.locator(".sent .outcome")).hasText(new String[] {"delivered", "delivered"});
            Locator row = page.locator("#delivery-list .delivery", named("quentin-watcher@example.org"));
            assertThat(row.locator(".outcome")).hasText("delivered");
            assertThat(row.locator("a")).hasText("Quentin Delivered");
            assertThat(page.locator("#delivery-list .delivery", named(endpoint.origin())))
                    .hasCount(1);
        }
    }

    @Test
    void older_moves_come_on_demand() {
        Move[] many = IntStream.range(0, 60)
                .mapToObj(i -> Story.of("Rosa Manifold " + i).to("OpenAI").rumoured())
                .toArray(Move[]::new);
        Page waiting = live(chromium.desktop(url));
        tell(many);
        assertThat(waiting.locator("#move-" + many[59].id())).isVisible();

        Page page = live(chromium.desktop(url));
        assertThat(page.locator(".move")).hasCount(50);
        page.locator("#older").click();

        assertThat(page.locator("#move-" + many[0].id())).isAttached();
    }

    @Test
    void a_lost_connection_is_said_and_mended_and_what_was_missed_is_there() {
        Page page = chromium.blank();
        page.route("**/api/stream", Route::abort);
        page.navigate(url);
        assertThat(page.locator("#connection")).hasText("Reconnecting…");
        assertThat(page.locator("#move-list")).not().hasAttribute("aria-busy", "true");
        Story story = Story.of("Sam Meanwhile").to("OpenAI");
        tell(story.rumoured());

        page.unroute("**/api/stream");

        assertThat(page.locator("#connection")).hasText("Live");
        assertThat(card(page, story)).isVisible();
    }

    @Test
    void a_phone_scrolls_one_way_only() {
        Page page = live(chromium.phone(url));
        Story story = Story.of("Tessa " + "Unbreakable".repeat(10))
                .from("L" + "o".repeat(100) + "ng Labs")
                .to("OpenAI")
                .told("T" + "i".repeat(200) + "tle", ADDRESS, "W" + "o".repeat(300) + "rd");

        tell(story.reported());

        assertThat(card(page, story)).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isEqualTo(0);
    }

    @Test
    void the_dark_is_dark_and_the_light_is_light() {
        String luminance = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3)"
                + ".reduce((sum, part) => sum + Number(part), 0) / 3";

        assertThat((Number) chromium.dark(url).evaluate(luminance))
                .extracting(Number::intValue)
                .satisfies(value -> assertThat((Integer) value).isLessThan(60));
        assertThat((Number) chromium.desktop(url).evaluate(luminance))
                .extracting(Number::intValue)
                .satisfies(value -> assertThat((Integer) value).isGreaterThan(200));
    }

    @Test
    void the_browser_has_nothing_to_complain_of() {
        try (Chromium fresh = Chromium.start()) {
            Page page = live(fresh.desktop(url));
            Story story = Story.of("Uma Quiet").from("OpenAI").to("xAI").told("Uma moves", ADDRESS, "Uma Quiet moves.");
            tell(story.rumoured(), story.reported());
            assertThat(card(page, story).locator(".steps li")).hasCount(2);

            assertThat(fresh.complaints()).isEmpty();
        }
    }

    private static Page live(Page page) {
        assertThat(page.locator("#connection")).hasText("Live");
        assertThat(page.locator("#move-list")).not().hasAttribute("aria-busy", "true");
        return page;
    }

    private static Locator card(Page page, Story story) {
        return page.locator("#move-" + story.move().id());
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}

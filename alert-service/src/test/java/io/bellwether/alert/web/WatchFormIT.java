package io.bellwether.alert.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.bellwether.local.testing.Chromium;
import io.bellwether.local.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Adding and deleting watches on the page. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WatchFormIT {
    private static final int MOST_TABS = 40;

    private static Chromium chromium;

    @TestHTTPResource("/")
    String url;

    private Page page;

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

    @BeforeEach
    void open() {
        page = chromium.desktop(url);
        assertThat(page.locator("#connection")).hasText("Live");
    }

    @AfterEach
    void close() {
        chromium.closePages();
    }

    @Test
    void a_watch_is_added_and_listed() {
        openForm();
        fill("Name of the watch", "Vera’s labs");
        fill("People", "Vera Listed, Ada Reyes");
        fill("Organisations", "Anthropic");
        page.getByLabel("Direction").selectOption("arrivals");
        page.getByLabel("Tell me from").selectOption("confirmed");
        page.getByLabel("joins").check();
        fill("E-mail", "vera@example.org");
        submit();

        assertThat(page.locator("#watch-dialog")).isHidden();
        Locator watch = watch("Vera’s labs");
        assertThat(watch).containsText("Vera Listed or Ada Reyes · arriving at Anthropic · joins · once confirmed");
        assertThat(watch).containsText("→ vera@example.org");
        page.reload();
        assertThat(watch).isVisible();
    }

    @Test
    void the_secret_of_a_webhook_is_shown_once() {
        openForm();
        fill("Name of the watch", "Walter’s hook");
        fill("People", "Walter Hooked");
        fill("Webhook", "http://127.0.0.1:8080/hidden-path");
        submit();

        Locator secret = page.locator("#watch-secret-value");
        assertThat(secret).hasText(Pattern.compile("whsec_[A-Za-z0-9+/=]{32,}"));
        assertThat(secret).isFocused();
        page.getByText("I have kept it").click();
        assertThat(page.locator("#watch-dialog")).isHidden();
        assertThat(watch("Walter’s hook")).containsText("→ http://127.0.0.1:8080");
        assertThat(watch("Walter’s hook")).not().containsText("hidden-path");
        assertThat(page.content()).doesNotContain("whsec_");
        page.reload();
        assertThat(watch("Walter’s hook")).isVisible();
        assertThat(page.content()).doesNotContain("whsec_");
    }

    @Test
    void what_the_page_sees_is_wrong_is_said_beside_the_field() {
        openForm();
        submit();

        assertThat(error("name")).hasText("Give the watch a name.");
        assertThat(error("channels")).hasText("Give an e-mail address, a webhook, or both.");
        assertThat(page.getByLabel("Name of the watch")).isFocused();
        assertThat(page.getByLabel("Name of the watch")).hasAttribute("aria-invalid", "true");
        fill("Name of the watch", "Xenia’s second try");
        fill("E-mail", "no address");
        submit();
        assertThat(error("name")).isHidden();
        assertThat(error("email")).hasText("This is no e-mail address.");
    }

    @Test
    void what_the_service_refuses_is_said_beside_the_field() {
        openForm();
        fill("Name of the watch", "Yuri’s watch");
        fill("People", "???");
        fill("E-mail", "yuri@example.org");
        fill("Webhook", "ftp://example.org/hook");
        submit();

        assertThat(error("people")).containsText("Each must be a name");
        assertThat(error("webhook")).hasText("Must begin with http:// or https://.");
        assertThat(page.getByLabel("People")).isFocused();
        assertThat(watch("Yuri’s watch")).hasCount(0);
        fill("People", "");
        fill("Webhook", "");
        submit();
        assertThat(page.locator("#watch-form-problem")).containsText("Give at least one of people");
    }

    @Test
    void a_watch_is_deleted_by_pressing_twice() {
        openForm();
        fill("Name of the watch", "Zoe’s mistake");
        fill("People", "Zoe Mistaken");
        fill("E-mail", "zoe@example.org");
        submit();
        Locator delete = watch("Zoe’s mistake").locator("button");

        delete.click();
        assertThat(delete).hasText("Really delete?");
        delete.click();

        assertThat(watch("Zoe’s mistake")).hasCount(0);
        page.reload();
        assertThat(page.locator("#connection")).hasText("Live");
        assertThat(watch("Zoe’s mistake")).hasCount(0);
    }

    @Test
    void the_keyboard_reaches_the_form_and_leaves_it() {
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to the moves");
        for (int i = 0; i < MOST_TABS && !focused().equals("Add a watch"); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused()).isEqualTo("Add a watch");

        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Name of the watch")).isFocused();
        page.keyboard().type("typed");
        page.keyboard().press("Tab");
        assertThat(page.getByLabel("People")).isFocused();
        page.keyboard().press("Escape");

        assertThat(page.locator("#watch-dialog")).isHidden();
        assertThat(focused()).isEqualTo("Add a watch");
    }

    private void openForm() {
        page.locator(".masthead [data-open-watch-form]").click();
    }

    private void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    private void submit() {
        page.locator("#watch-form [type=submit]").click();
    }

    private Locator error(String field) {
        return page.locator("[data-error=" + field + "]");
    }

    private Locator watch(String name) {
        return page.locator(".watch", new Page.LocatorOptions().setHasText(name));
    }

    private String focused() {
        return (String) page.evaluate("document.activeElement.textContent.trim()");
    }
}

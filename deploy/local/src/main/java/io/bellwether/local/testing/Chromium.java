package io.bellwether.local.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by Playwright; what a page complains of on its console is kept. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String USUAL_PLACES =
            String.join(File.pathSeparator, "/usr/bin", "/usr/local/bin", "/snap/bin");

    /** Playwright would otherwise fetch browsers of its own. */
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    /** How long a page may take to show what a test waits for, in milliseconds: much, for machines that do much else. */
    private static final double PATIENCE = 30_000;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Path executable) {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        // Its sandbox needs rights that test machines seldom give; what it asks of its maker is no part
                        // of a test.
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-background-networking", "--disable-component-update")));
    }

    /** Skips the test, and says why, where there is no Chromium. */
    public static Chromium start() {
        Optional<Path> executable = find();
        assumeTrue(executable.isPresent(), "no Chromium on the PATH or in the usual places: apt-get install chromium");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Chromium(executable.orElseThrow());
    }

    public Page desktop(String url) {
        return open(url, context(1280, 900));
    }

    public Page phone(String url) {
        return open(url, context(360, 740));
    }

    public Page dark(String url) {
        return open(url, context(1280, 900).setColorScheme(ColorScheme.DARK));
    }

    /** A page that is nowhere yet. */
    public Page blank() {
        return page(context(1280, 900));
    }

    /** Each test looks at its own page only; those of others would go on drawing. */
    public void closePages() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    /** Errors and refusals of the content security policy, on all pages so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    private Page open(String url, Browser.NewContextOptions options) {
        Page page = page(options);
        page.navigate(url);
        return page;
    }

    private Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    private static Browser.NewContextOptions context(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(ColorScheme.LIGHT);
    }

    private static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + File.pathSeparator + USUAL_PLACES;
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

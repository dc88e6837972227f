package io.bellwether.acceptance;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine, driven by Playwright. */
public final class Browser {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Browser() {}

    /** Opens an empty page; skips the test, saying what to install, where there is no browser. */
    public static void withPage(Consumer<Page> use) {
        Optional<Path> executable = executable();
        Assumptions.assumeTrue(executable.isPresent(), "no browser here: apt-get install chromium");
        Playwright.CreateOptions noDownload =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(executable.get())
                .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update"));
        try (Playwright playwright = Playwright.create(noDownload);
                var browser = playwright.chromium().launch(options);
                Page page = browser.newPage()) {
            use.accept(page);
        }
    }

    private static Optional<Path> executable() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

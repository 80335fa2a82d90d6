package org.syncline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The browser of this process. Every window is a profile of its own in it: no cookie, no cached file and no setting of
/// another test.
final class Chromium {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    private static final List<Browser> RUNNING = new ArrayList<>();

    private Chromium() {}

    /// Ends with the process.
    static synchronized Browser running() {
        if (RUNNING.isEmpty()) {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            RUNNING.add(playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAM)
                            .setArgs(List.of("--no-sandbox"))));
        }
        return RUNNING.getFirst();
    }
}

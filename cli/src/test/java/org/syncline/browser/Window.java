package org.syncline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.syncline.cli.Office;
import org.syncline.server.Server;

/// A window of a real browser without a screen: what a person does in it, what it complains about, what axe finds.
@NullUnmarked // what is absent fails the test, as it should
public final class Window implements AutoCloseable {

    /// Keeps pictures where `-Dscreenshots=FOLDER` says.
    private static final String PICTURES = System.getProperty("screenshots", "");

    /// In milliseconds. No page takes so long; a machine that others use too may stand still for a while.
    private static final int PATIENCE = 30_000;

    /// What payloads do when they run.
    static final String MARKER = "__payload";

    private final BrowserContext context;
    private final String address;
    final Page page;

    /// What the browser complained about: a script that the policy forbids, a file that is not there.
    final List<String> complaints = new ArrayList<>();

    /// Windows that a script opened over the page.
    final List<String> dialogs = new ArrayList<>();

    private Window(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onDialog((Dialog dialog) -> {
            dialogs.add(page.url() + ": " + dialog.message());
            dialog.dismiss();
        });
    }

    /// @param address of the server, as it tells it
    static Window at(String address) {
        return at(address, true);
    }

    /// Of a browser that runs no scripts.
    static Window withoutScripts(String address) {
        return at(address, false);
    }

    private static Window at(String address, boolean scripts) {
        return new Window(
                Chromium.running()
                        .newContext(new Browser.NewContextOptions()
                                .setIgnoreHTTPSErrors(true)
                                .setJavaScriptEnabled(scripts)
                                .setViewportSize(1180, 860)),
                address);
    }

    /// Of the first administrator of a server that is new.
    static Window ofFirst(Server server) {
        var window = at(server.address());
        window.begin(server.invitation().orElseThrow(), "ann", Office.PASSWORD);
        return window;
    }

    void open(String path) {
        page.navigate(address + path);
    }

    /// A program of whoever is signed in here.
    Programs programs() {
        return new Programs(page.request(), address);
    }

    /// What a program of somebody is answered that shows a token, from a place of its own.
    String bearing(String token, String path) {
        return page.request()
                .get(address + "/api/v1" + path, RequestOptions.create().setHeader("Authorization", "Bearer " + token))
                .text();
    }

    Locator heading() {
        return page.locator("h1");
    }

    void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    void follow(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    /// By the one-time link: makes the administrator and signs in.
    void begin(String link, String name, String password) {
        page.navigate(link);
        fill("Name", name);
        fill("Password, 12 characters or more", password);
        fill("The same again", password);
        press("Make the account");
        signIn(name, password);
    }

    void signIn(String name, String password) {
        fill("Name", name);
        fill("Password", password);
        press("Sign in");
    }

    /// Nothing serious for people who use a keyboard, a screen reader, or see little.
    void isAccessible() {
        assertThat(Axe.structure(page)).as(page.url()).isEmpty();
        isLegible();
    }

    /// The same of its colours alone.
    void isLegible() {
        assertThat(Axe.contrast(page)).as(page.url()).isEmpty();
    }

    /// The same of every single text, which takes its time.
    void isLegibleEverywhere() {
        assertThat(Axe.contrastOfAll(page)).as(page.url()).isEmpty();
    }

    /// No text of anybody ran as a script here.
    void ranNothing() {
        assertThat(page.evaluate("() => window." + MARKER + " === undefined"))
                .as("the marker on " + page.url())
                .isEqualTo(true);
        assertThat(dialogs).isEmpty();
    }

    void keep(String name) {
        if (!PICTURES.isEmpty()) {
            try {
                var folder = Files.createDirectories(Path.of(PICTURES));
                page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

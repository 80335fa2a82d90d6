package org.syncline.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/// What axe finds on a page that is serious or critical; anything else does not count.
///
/// Contrast is asked for by itself: axe takes ten seconds for the colours of a long table, and one for all the rest.
@NullUnmarked // what is absent fails the test, as it should
final class Axe {

    private static final String SCRIPT = resource("axe.min.js");

    private static final String SERIOUS = """
            async (context, options) => {
              const found = await axe.run(context, { resultTypes: ['violations'], ...options });
              return found.violations
                .filter(one => one.impact === 'serious' || one.impact === 'critical')
                .flatMap(one => one.nodes.map(node => one.id + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 160)));
            }
            """;

    private static final String STRUCTURE =
            "() => (%s)(document, { rules: { 'color-contrast': { enabled: false } } })".formatted(SERIOUS);

    private static final String CONTRAST = "() => (%s)(document, { runOnly: ['color-contrast'] })".formatted(SERIOUS);

    /// Of all texts that no style sheet can tell apart the first: the same elements with the same classes around them,
    /// and the same colours when all is said.
    private static final String CONTRAST_OF_EACH_LOOK = """
            () => {
              const look = one => one === null ? '' : [
                one.tagName, one.id, one.getAttribute('class'), one.getAttribute('style'), one.disabled,
                getComputedStyle(one).color, getComputedStyle(one).backgroundColor,
                getComputedStyle(one).fontSize, getComputedStyle(one).fontWeight, look(one.parentElement)].join();
              const says = one => one.matches('input, select, textarea')
                || [...one.childNodes].some(part => part.nodeType === Node.TEXT_NODE && part.data.trim() !== '');
              const looks = new Map();
              for (const one of document.querySelectorAll('body *')) {
                const key = says(one) && one.checkVisibility() ? look(one) : '';
                if (key !== '' && !looks.has(key)) looks.set(key, one);
              }
              return (%s)({ include: [...looks.values()] }, { runOnly: ['color-contrast'] });
            }
            """.formatted(SERIOUS);

    private Axe() {}

    /// What stands in the way of a keyboard or a screen reader.
    static List<?> structure(Page page) {
        return asked(page, STRUCTURE);
    }

    /// Which texts are too faint.
    static List<?> contrast(Page page) {
        return asked(page, CONTRAST_OF_EACH_LOOK);
    }

    /// The same of every single text.
    static List<?> contrastOfAll(Page page) {
        return asked(page, CONTRAST);
    }

    private static List<?> asked(Page page, String question) {
        page.evaluate("() => { if (!window.axe) { " + SCRIPT + " } }");
        return (List<?>) page.evaluate(question);
    }

    private static String resource(String name) {
        try (var in = Axe.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

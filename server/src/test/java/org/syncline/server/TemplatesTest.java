package org.syncline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the policy of the server forbids a browser to run is not written in the first place, and what
/// people type or import is never taken for markup.
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final List<Pattern> FORBIDDEN = List.of(
            Pattern.compile("<script(?![^>]*src=)"),
            Pattern.compile("<style"),
            Pattern.compile("\\sstyle="),
            Pattern.compile("\\son[a-z]+="),
            Pattern.compile("hx-on"),
            Pattern.compile("javascript:"),
            Pattern.compile("th:utext"),
            Pattern.compile("\\[\\(\\$"));

    @Test
    void no_template_has_a_script_a_style_or_unescaped_text_in_it() throws IOException {
        try (var files = Files.list(TEMPLATES)) {
            var templates = files.toList();
            assertThat(templates).hasSizeGreaterThan(10);
            for (var template : templates) {
                var text = Files.readString(template);
                for (var pattern : FORBIDDEN) {
                    assertThat(pattern.matcher(text).find())
                            .as("%s in %s", pattern, template)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void every_field_has_a_label() throws IOException {
        var field = Pattern.compile("<(?:input(?![^>]*type=\"hidden\")|select)[^>]*\\sid=\"([^\"]+)\"");
        var unnamed = Pattern.compile("<(?:input(?![^>]*type=\"hidden\")|select)(?![^>]*\\sid=)[^>]*>");
        try (var files = Files.list(TEMPLATES)) {
            for (var template : files.toList()) {
                var text = Files.readString(template);
                assertThat(unnamed.matcher(text).find()).as("%s", template).isFalse();
                field.matcher(text)
                        .results()
                        .forEach(found -> assertThat(text).contains("<label for=\"%s\"".formatted(found.group(1))));
            }
        }
    }
}

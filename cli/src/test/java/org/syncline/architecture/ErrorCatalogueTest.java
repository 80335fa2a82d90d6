package org.syncline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every code of the error catalogue has a test, or is said not to occur (engine.md 14). The table is a page of the
/// manual, so that people can read it too.
class ErrorCatalogueTest {

    private static final Pattern LINE = Pattern.compile("\\| `([A-Za-z0-9-]+)` \\| .+ \\| (.+) \\|");
    private static final int CODES = 73;
    private static final int MOST_OPEN = 2;
    private static final String NOT_RAISED = "not raised: ";
    private static final String OPEN = "open: ";

    /// One line of the table.
    private record Entry(String code, String proof) {

        boolean isTested() {
            return !proof.startsWith(NOT_RAISED) && !proof.startsWith(OPEN);
        }
    }

    private final List<Entry> entries = SourceTree.lines(SourceTree.ROOT.resolve("docs/error-codes.md")).stream()
            .map(LINE::matcher)
            .filter(matcher -> matcher.matches())
            .map(matcher -> new Entry(matcher.group(1), matcher.group(2)))
            .toList();
    private final Map<Path, String> sources = SourceTree.files(".java").stream()
            .collect(Collectors.toMap(file -> file, file -> String.join("\n", SourceTree.lines(file))));

    @Test
    void the_catalogue_is_whole_and_tells_every_code_once() {
        assertThat(entries).hasSize(CODES);
        assertThat(entries.stream().map(Entry::code)).doesNotHaveDuplicates();
    }

    @Test
    void a_code_with_a_test_is_raised_and_its_test_names_it() {
        assertThat(entries).filteredOn(Entry::isTested).allSatisfy(entry -> {
            assertThat(isRaised(entry.code())).as("%s is raised", entry.code()).isTrue();
            assertThat(sources.entrySet().stream()
                            .filter(source ->
                                    source.getKey().getFileName().toString().equals(entry.proof() + ".java"))
                            .filter(source -> isIn(source.getKey(), "src/test/") || isIn(source.getKey(), "testkit/"))
                            .map(Map.Entry::getValue))
                    .as("%s names %s", entry.proof(), entry.code())
                    .anyMatch(text -> Pattern.compile("(?<![\\w-])" + entry.code() + "(?![\\w-])")
                            .matcher(text)
                            .find());
        });
    }

    @Test
    void a_code_that_is_not_raised_occurs_nowhere_in_the_product() {
        assertThat(entries)
                .filteredOn(entry -> entry.proof().startsWith(NOT_RAISED))
                .allSatisfy(entry ->
                        assertThat(isRaised(entry.code())).as(entry.code()).isFalse());
    }

    @Test
    void few_are_open() {
        assertThat(entries)
                .filteredOn(entry -> entry.proof().startsWith(OPEN))
                .hasSizeLessThanOrEqualTo(MOST_OPEN)
                .allSatisfy(entry ->
                        assertThat(isRaised(entry.code())).as(entry.code()).isTrue());
    }

    /// The emulated systems are not the product.
    private boolean isRaised(String code) {
        return sources.entrySet().stream()
                .filter(source -> isIn(source.getKey(), "src/main/")
                        && !isIn(source.getKey(), "/cloud/src/")
                        && !isIn(source.getKey(), "/directory/src/")
                        && !isIn(source.getKey(), "/testkit/"))
                .anyMatch(source -> source.getValue().contains("\"" + code + "\""));
    }

    private static boolean isIn(Path file, String folder) {
        return file.toString().contains(folder);
    }
}

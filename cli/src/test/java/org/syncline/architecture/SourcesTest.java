package org.syncline.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.architecture.SourceTree.lines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is asked of every source file (STYLE 1, 11 and 12; ARCHITECTURE 8, invariant 12).
class SourcesTest {

    private static final int LONGEST = 300;

    /// In a comment, and not followed by the number of an issue.
    private static final Pattern LEFT_OPEN = Pattern.compile("(//|/\\*|\\*).*\\bTODO\\b(?! #\\d)");

    private static final List<Path> JAVA = SourceTree.files(".java");

    @Test
    void no_file_has_more_than_300_lines() {
        assertThat(JAVA).filteredOn(file -> lines(file).size() > LONGEST).isEmpty();
    }

    @Test
    void what_is_left_open_names_its_issue() {
        assertThat(JAVA.stream().flatMap(SourcesTest::leftOpen)).isEmpty();
    }

    @Test
    void every_package_introduces_itself_and_knows_no_null() {
        var packages = JAVA.stream()
                .filter(file -> !file.endsWith("module-info.java"))
                .map(Path::getParent)
                .distinct();

        assertThat(packages.filter(folder -> !isIntroduced(folder))).isEmpty();
    }

    private static Stream<String> leftOpen(Path file) {
        var lines = lines(file);
        return IntStream.range(0, lines.size())
                .filter(i -> LEFT_OPEN.matcher(lines.get(i)).find())
                .mapToObj(i -> SourceTree.ROOT.relativize(file) + ":" + (i + 1));
    }

    /// By its own folder, or, for tests, by the package of the same name that they test.
    private static boolean isIntroduced(Path folder) {
        var main = Path.of(folder.toString().replace("/src/test/java/", "/src/main/java/"));
        return isNullMarked(folder) || isNullMarked(main);
    }

    private static boolean isNullMarked(Path folder) {
        var introduction = folder.resolve("package-info.java");
        return Files.exists(introduction) && lines(introduction).contains("@NullMarked");
    }
}

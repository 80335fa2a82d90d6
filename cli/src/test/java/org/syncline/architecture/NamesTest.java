package org.syncline.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.architecture.Product.CLASSES;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// When one of these words comes to mind, the noun has not been found yet (STYLE 2).
class NamesTest {

    private static final Set<String> FORBIDDEN = Set.of(
            "Manager",
            "Helper",
            "Helpers",
            "Util",
            "Utils",
            "Processor",
            "Handler",
            "Service",
            "Data",
            "Info",
            "Impl",
            "Abstract",
            "Base",
            "DTO",
            "Dto");

    @Test
    void a_type_is_named_by_a_noun_that_means_something() {
        assertThat(CLASSES.stream().map(JavaClass::getSimpleName).filter(NamesTest::isForbidden))
                .isEmpty();
    }

    @Test
    void so_is_a_source_file() {
        var names = SourceTree.files(".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""));

        assertThat(names.filter(NamesTest::isForbidden)).isEmpty();
    }

    @Test
    void a_word_is_found_wherever_it_stands_in_a_name() {
        assertThat(List.of("AbstractRun", "RunHandlers2", "RunDTO", "RunHandler", "BaseRun", "UserInfo"))
                .filteredOn(name -> !isForbidden(name))
                .containsExactly("RunHandlers2");
        assertThat(List.of("Database", "Basement", "Base64Text", "package-info", "Informed"))
                .noneMatch(NamesTest::isForbidden);
    }

    private static boolean isForbidden(String name) {
        var words = Arrays.asList(name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"));
        return !Collections.disjoint(words, FORBIDDEN);
    }
}

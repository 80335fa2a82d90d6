package org.syncline.core.function;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.syncline.core.Golden;

/// The manual's page of the functions, made from the library. `./dev docs` writes it.
class FunctionManualTest {

    private static final Golden PAGE = new Golden(Path.of("../docs/reference/functions.md"));

    private static final String INTRODUCTION = """
            # Functions

            What expressions of synchronization rules can call. This page is made from the product: every example is run by its tests and
            comes to True. Try your own with `syncline expression eval`.

            Names are case-sensitive. NULL stands for an absent attribute. Where a function takes one value and is given a list, it is
            applied to each value, and the result is a list.

            | In a signature | an argument is |
            | --- | --- |
            | `str` `num` `bool` `bin` `ref` `dt` | one text, whole number, True or False, binary, reference, date; `str\\|num` one of either |
            | `str?` | the same, and NULL is dealt with; elsewhere a NULL makes the result NULL |
            | `mv` `mvstr` `mvref` | a list; one value is a list of one, NULL an empty list |
            | `var` | anything, a list as a whole |
            | `T` `mvT` | anything, and the result is of this type |
            | `test` | a condition: True or False, or a number; NULL is False |
            | `{A\\|B}` `{"A"\\|"B"}` | one of these words as they are; those in quotes also as text |
            | `$` | a variable such as `$item`, known in the last argument |
            | `imported` `counted` | an attribute's name in quotes |
            | `[, …]` `...` | may be left out; all of it can be repeated |

            The examples are about Ann Lee: `[cn]` is "Ann Lee", `[st]` "OR", `[userAccountControl]` 512, `[proxyAddresses]` three addresses
            beginning with SMTP:, smtp: and SIP:, `[userCertificate]` one certificate, `[absent]` nothing.
            """;

    @Test
    void the_page_says_what_the_library_does() {
        PAGE.holds(INTRODUCTION
                + contents()
                + FunctionLibrary.groups().stream()
                        .map(FunctionManualTest::chapter)
                        .collect(Collectors.joining()));
    }

    private static String contents() {
        return FunctionLibrary.groups().stream()
                .map(group -> "- **%s**: %s\n"
                        .formatted(
                                group.title(),
                                group.functions().stream()
                                        .map(function -> "[%s](#%s)"
                                                .formatted(
                                                        function.name(),
                                                        function.name().toLowerCase(Locale.ROOT)))
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining("", "\n", ""));
    }

    private static String chapter(FunctionGroup group) {
        return "\n## %s\n\n%s\n".formatted(group.title(), group.rule())
                + group.functions().stream().map(FunctionManualTest::section).collect(Collectors.joining());
    }

    private static String section(Function function) {
        return """

                ### %s

                `%s`

                %s

                ```
                %s
                ```
                """.formatted(
                        function.name(),
                        function.signature().text(),
                        function.summary(),
                        String.join("\n", function.examples()));
    }
}

package org.syncline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.cli.terminal.Terminal;
import org.syncline.cli.verb.Desk;
import picocli.CommandLine;

/// The pages that a stranger reads, letter for letter, and what becomes of a command that is not understood.
class HelpTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/syncline/cli/help.txt");
    private static final Shell SHELL = new Shell(Map.of());

    /// With `-Dgolden.write` the file is written anew; the difference is for a person to read.
    @Test
    void every_page_says_what_it_said() throws IOException {
        var pages = pages();
        if (System.getProperty("golden.write") != null) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, pages);
        }

        assertThat(pages).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void the_first_page_names_every_noun() {
        var page = SHELL.run("--help").succeeds().out();

        root().getSubcommands().forEach((name, command) -> {
            var spec = command.getCommandSpec();
            if (!spec.usageMessage().hidden() && name.equals(spec.name())) {
                assertThat(page).contains("\n  " + name + " ");
            }
        });
    }

    @Test
    void without_words_the_first_page_comes() {
        assertThat(SHELL.run().succeeds().out()).isEqualTo(SHELL.run("--help").out());
    }

    @ParameterizedTest
    @CsvSource({
        "rule, A synchronization rule of Syncline",
        "CONNECTOR, A connector of Syncline",
        "schedule, A schedule of Syncline"
    })
    void the_schemas_of_the_files_are_printed(String kind, String title) {
        assertThat(SHELL.run("config", "schema", kind)
                        .succeeds()
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "run strat, Did you mean 'status'?",
        "run, Missing required subcommand",
        "cs search, CONNECTOR",
        "mv get, '--id, --source-anchor or --upn'",
        "cycle start --policy sometimes, sometimes",
        "history show abc, abc",
    })
    void what_is_not_understood_is_told_with_exit_code_1(String words, String told) {
        var answer = SHELL.run(words.split(" "));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.beside()).contains(told);
    }

    @Test
    void an_address_that_is_none_is_told_with_its_place() throws IOException {
        var home = Files.createTempDirectory("syncline-help");
        var environment = Map.of("SYNCLINE_HOME", home.toString(), "SYNCLINE_DATABASE_URL", "mysql://nowhere");

        var answer = new Shell(environment).run("connector", "list");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.beside()).contains("SYNCLINE_DATABASE_URL", "jdbc:postgresql:");
    }

    private static CommandLine root() {
        return Syncline.commandLine(new Desk(Terminal.of(System.in, System.out, System.err), Map.of()));
    }

    private static String pages() {
        var pages = new ArrayList<String>();
        add(pages, root(), List.of());
        return String.join("\n", pages);
    }

    private static void add(List<String> pages, CommandLine command, List<String> words) {
        var asked = new ArrayList<>(words);
        asked.add("--help");
        pages.add("$ syncline " + String.join(" ", asked));
        pages.add(SHELL.run(asked.toArray(String[]::new)).succeeds().out());
        command.getSubcommands().forEach((name, verb) -> {
            if (!verb.getCommandSpec().usageMessage().hidden()) {
                var deeper = new ArrayList<>(words);
                deeper.add(name);
                add(pages, verb, deeper);
            }
        });
    }
}

package org.syncline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.syncline.cli.terminal.Terminal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Types commands for a test, as a program would: nobody is asked, everything is read.
public record Shell(Map<String, String> environment) {

    /// What became of one command.
    public record Answer(int code, String out, String beside) {

        public Answer succeeds() {
            assertThat(code).as(out + beside).isZero();
            return this;
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    public static Shell at(Path home) {
        return new Shell(Map.of("SYNCLINE_HOME", home.toString()));
    }

    public Answer run(String... words) {
        return reading("", words);
    }

    /// With something on the input.
    public Answer reading(String input, String... words) {
        var out = new ByteArrayOutputStream();
        var beside = new ByteArrayOutputStream();
        var terminal = Terminal.of(
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(beside, true, UTF_8));
        int code = Syncline.run(terminal, environment, words);
        return new Answer(code, out.toString(UTF_8), beside.toString(UTF_8));
    }

    /// The answer as JSON.
    public JsonNode json(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("-o", "json"));
        return run(all.toArray(String[]::new)).json();
    }
}

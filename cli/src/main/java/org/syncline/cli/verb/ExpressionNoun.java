package org.syncline.cli.verb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline expression`: the expression language by itself.
@Command(name = "expression", description = "Try the expressions of rules.")
public final class ExpressionNoun {

    private static final String INPUT = "-";
    private static final String FILE = "@";

    private final Desk desk;

    public ExpressionNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(
            name = "eval",
            description = "Evaluate an expression on attributes that you give, and print the result as JSON.",
            footer = {
                "",
                "Attributes are a JSON object. Text, whole numbers (1.0 and 1e3 are whole), true and false are what"
                        + " they are; an array is a"
                        + " multi-valued attribute, also with one value; {\"$bin\": base64} is binary, {\"$ref\": DN} a"
                        + " reference. \"dn\" is the object's DN, \"%%Name%%\" a parameter, \"@imported\": {...} what"
                        + " ImportedValue sees. An attribute that is not there is absent.",
                "",
                "Results are written in the same way, null for NULL, dates as ISO-8601 text; and {\"$error\": message},"
                        + " {\"$ignore\": true} for IgnoreThisFlow, {\"$authoritativeNull\": true}.",
                "",
                "A batch has one expression a line: expression, tab, attributes; further columns are ignored. The"
                        + " expression is taken as it stands, without escapes, so it has no tab or line break in it."
                        + " One result a line, in order; a bad line has an $error and stops nothing.",
                "",
                "Exit code 1 if the expression or the attributes cannot be read, 3 if the evaluation fails. Of a"
                        + " batch: 0 if all lines were answered, whatever the answers are; 9 if there is no such file.",
                "",
                "Examples:",
                "  syncline expression eval '2+3*4'",
                "  syncline expression eval 'Trim([x])' --attributes '{\"x\": \" a \"}'",
                "  syncline expression eval '[cn] & \"@\" & %%Domain.FQDN%%' --attributes @ann.json",
                "  syncline expression eval --batch expressions.tsv"
            })
    int eval(
            @Parameters(index = "0", arity = "0..1", paramLabel = "EXPRESSION", description = "The expression.")
                    String expression,
            @Option(
                            names = "--attributes",
                            paramLabel = "JSON",
                            defaultValue = "",
                            description = "The attributes as JSON, or @FILE with them in it.")
                    String attributes,
            @Option(
                            names = "--batch",
                            paramLabel = "FILE",
                            defaultValue = "",
                            description = "Expressions and attributes from a file, - for the input.")
                    String batch) {
        var trial = new Trial(Clock.systemUTC(), RandomGenerator.getDefault());
        if (batch.isEmpty() == (expression == null)) {
            throw new Refused(ExitCode.USAGE, "Give an expression, or a file of them with --batch.");
        }
        if (!batch.isEmpty() && !attributes.isEmpty()) {
            throw new Refused(ExitCode.USAGE, "In a batch, each line brings its own attributes.");
        }
        return batch.isEmpty() ? one(trial, expression, attributes) : all(trial, batch);
    }

    private int one(Trial trial, String expression, String attributes) {
        var outcome = trial.outcome(
                expression, attributes.startsWith(FILE) ? text(attributes.substring(FILE.length())) : attributes);
        if (!outcome.findings().isEmpty()) {
            desk.terminal().note(outcome.findings());
        }
        desk.terminal().say(outcome.json());
        return switch (outcome.kind()) {
            case CAME -> ExitCode.SUCCESS.number();
            case FAILED -> ExitCode.ERRORS.number();
            case NOT_UNDERSTOOD -> ExitCode.USAGE.number();
        };
    }

    private int all(Trial trial, String file) {
        var terminal = desk.terminal();
        try (var in = file.equals(INPUT) ? terminal.input() : opened(file)) {
            new TrialBatch(in, terminal.output()).answer(trial);
            return ExitCode.SUCCESS.number();
        } catch (IOException broken) {
            throw new UncheckedIOException("%s cannot be read.".formatted(file), broken);
        }
    }

    /// What is no UTF-8 is replaced: one odd line is not to end a batch.
    private static BufferedReader opened(String file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(existing(file)), UTF_8));
    }

    private static String text(String file) {
        try {
            return Files.readString(existing(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(file), unreadable);
        }
    }

    private static Path existing(String file) {
        try {
            var path = Path.of(file);
            if (Files.isReadable(path) && !Files.isDirectory(path)) {
                return path;
            }
        } catch (InvalidPathException _) {
            // Said below.
        }
        throw new Refused(ExitCode.NOT_FOUND, "There is no file %s.".formatted(file));
    }
}

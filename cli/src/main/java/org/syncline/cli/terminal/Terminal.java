package org.syncline.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/// The one who called. Answers go to the output; questions, progress and complaints beside it, so that a program can
/// read the output.
@SuppressWarnings("SystemConsoleNull") // NullAway rightly holds that there may be none
public final class Terminal {

    private static final int UNLIMITED = 100_000;

    private final BufferedReader in;
    private final PrintStream out;
    private final PrintStream beside;
    private final Reach reach;
    private final int width;

    /// Whom it leads to.
    private enum Reach {
        /// A person who reads and answers.
        PERSON,
        /// A person who reads; what is answered is laid down beforehand.
        READER,
        PROGRAM
    }

    private Terminal(InputStream in, PrintStream out, PrintStream beside, Reach reach, int width) {
        this.in = new BufferedReader(new InputStreamReader(in, UTF_8));
        this.out = out;
        this.beside = beside;
        this.reach = reach;
        this.width = width;
    }

    /// The one this process belongs to.
    public static Terminal ofProcess() {
        var console = System.console();
        boolean interactive = console != null && console.isTerminal();
        return new Terminal(
                System.in,
                new PrintStream(System.out, true, UTF_8),
                new PrintStream(System.err, true, UTF_8),
                interactive ? Reach.PERSON : Reach.PROGRAM,
                interactive ? TerminalWidth.columns() : UNLIMITED);
    }

    /// A program, or a test.
    public static Terminal of(InputStream in, PrintStream out, PrintStream beside) {
        return new Terminal(in, out, beside, Reach.PROGRAM, UNLIMITED);
    }

    /// The same one, as if it had typed this.
    public Terminal reading(InputStream typed) {
        return new Terminal(typed, out, beside, reach == Reach.PROGRAM ? reach : Reach.READER, width);
    }

    /// One as wide as this, whose output goes there and which nobody answers.
    public Terminal writing(PrintStream there) {
        return new Terminal(InputStream.nullInputStream(), there, beside, Reach.PROGRAM, width);
    }

    /// How many characters fit into a line.
    public int width() {
        return width;
    }

    public boolean isInteractive() {
        return reach == Reach.PERSON;
    }

    public void say(String text) {
        out.println(text);
        out.flush();
    }

    /// For verbs that read much.
    public BufferedReader input() {
        return in;
    }

    /// For verbs that write much; they flush it.
    public PrintStream output() {
        return out;
    }

    public void show(Table table, Format format) {
        say(table.text(format, width));
    }

    /// Beside the output.
    public void note(String text) {
        beside.println(text);
        beside.flush();
    }

    public void trace(Throwable thrown) {
        thrown.printStackTrace(beside);
    }

    /// Where a run may tell what it does: a line on a terminal, nothing for a program.
    public TerminalProgress progress() {
        return new TerminalProgress(beside, reach == Reach.PROGRAM ? 0 : width);
    }

    /// What the person answers; the usual if nothing. Nothing at all where nobody can be asked.
    public Optional<String> ask(String question, String usual) {
        if (!isInteractive()) {
            return Optional.empty();
        }
        beside.print(usual.isEmpty() ? question + ": " : "%s [%s]: ".formatted(question, usual));
        beside.flush();
        var said = line().orElse("").strip();
        return Optional.of(said.isEmpty() ? usual : said);
    }

    /// A secret: typed unseen on a terminal, else the next line of the input.
    public Optional<String> secret(String question) {
        var console = System.console();
        if (isInteractive() && console != null) {
            return Optional.ofNullable(console.readPassword("%s: ", question)).map(String::new);
        }
        return line();
    }

    /// Whether the person agrees. Where nobody can be asked, nobody agrees.
    public boolean agrees(String question) {
        return ask(question + " [y/N]", "")
                .map(answer -> answer.toLowerCase(Locale.ROOT).startsWith("y"))
                .orElse(false);
    }

    private Optional<String> line() {
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException broken) {
            throw new UncheckedIOException("The input cannot be read.", broken);
        }
    }
}

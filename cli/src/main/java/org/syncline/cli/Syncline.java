package org.syncline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.syncline.cli.demo.DemoCommand;
import org.syncline.cli.terminal.Terminal;
import org.syncline.cli.verb.AccountNoun;
import org.syncline.cli.verb.AlertNoun;
import org.syncline.cli.verb.CloudEmulator;
import org.syncline.cli.verb.CoexistenceSync;
import org.syncline.cli.verb.ConfigNoun;
import org.syncline.cli.verb.ConnectorAdd;
import org.syncline.cli.verb.ConnectorNoun;
import org.syncline.cli.verb.ContainerSelection;
import org.syncline.cli.verb.Containers;
import org.syncline.cli.verb.CsNoun;
import org.syncline.cli.verb.CycleNoun;
import org.syncline.cli.verb.Desk;
import org.syncline.cli.verb.Dump;
import org.syncline.cli.verb.ExpressionNoun;
import org.syncline.cli.verb.ExpressionTry;
import org.syncline.cli.verb.HeldNoun;
import org.syncline.cli.verb.HistoryNoun;
import org.syncline.cli.verb.ImportVendor;
import org.syncline.cli.verb.MvNoun;
import org.syncline.cli.verb.ObjectDisconnect;
import org.syncline.cli.verb.ObjectExplain;
import org.syncline.cli.verb.ObjectJoin;
import org.syncline.cli.verb.ObjectNoun;
import org.syncline.cli.verb.PendingNoun;
import org.syncline.cli.verb.RuleAdd;
import org.syncline.cli.verb.RuleNoun;
import org.syncline.cli.verb.RuleTest;
import org.syncline.cli.verb.RunNoun;
import org.syncline.cli.verb.SampleDirectory;
import org.syncline.cli.verb.SchedulerNoun;
import org.syncline.cli.verb.SecretNoun;
import org.syncline.cli.verb.Serve;
import org.syncline.cli.verb.StagingNoun;
import org.syncline.cli.verb.TokenNoun;
import org.syncline.cli.verb.WarmUp;
import org.syncline.configuration.UnusableSecretException;
import org.syncline.connector.ConnectorException;
import org.syncline.home.ExitCode;
import org.syncline.home.Logging;
import org.syncline.home.Refused;
import org.syncline.store.DatabaseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command `syncline`.
@Command(name = "syncline")
public final class Syncline implements Callable<Integer> {

    private static final String FIRST_PAGE = "firstPage";

    private final Desk desk;

    private Syncline(Desk desk) {
        this.desk = desk;
    }

    public static void main(String[] arguments) {
        Logging.quiet();
        System.exit(run(Terminal.ofProcess(), System.getenv(), arguments));
    }

    /// One command from its words to its exit code (commands.md 1). The first page does without making all commands.
    public static int run(Terminal terminal, Map<String, String> environment, String... arguments) {
        if (arguments.length == 0 || List.of("--help").equals(List.of(arguments))) {
            terminal.say(firstPage());
            return 0;
        }
        return commandLine(new Desk(terminal, environment)).execute(arguments);
    }

    /// Without words: the first page.
    @Override
    public Integer call() {
        desk.terminal().say(firstPage());
        return 0;
    }

    static CommandLine commandLine(Desk desk) {
        var emulator = new CommandLine(new CloudEmulator()).setUnmatchedOptionsArePositionalParams(true);
        var directory = new CommandLine(new SampleDirectory()).setUnmatchedOptionsArePositionalParams(true);
        var expression = new CommandLine(new ExpressionNoun(desk))
                .addSubcommand(new ExpressionTry(desk))
                .setUnmatchedOptionsArePositionalParams(true);
        var root = new CommandLine(new Syncline(desk));
        root.addMixin("desk", desk);
        root.addSubcommand(new CommandLine(new ConnectorNoun(desk))
                        .addSubcommand(new ConnectorAdd(desk))
                        .addSubcommand(
                                new CommandLine(new Containers(desk)).addSubcommand(new ContainerSelection(desk))))
                .addSubcommand(new DemoCommand(desk, Syncline::run))
                .addSubcommand(new CommandLine(new ConfigNoun(desk)).addSubcommand(new ImportVendor(desk)))
                .addSubcommand(new SecretNoun(desk))
                .addSubcommand(new CommandLine(new RuleNoun(desk))
                        .addSubcommand(new RuleAdd(desk))
                        .addSubcommand(new RuleTest(desk)))
                .addSubcommand(new CommandLine(new ObjectNoun(desk))
                        .addSubcommand(new ObjectExplain(desk))
                        .addSubcommand(new ObjectJoin(desk))
                        .addSubcommand(new ObjectDisconnect(desk)))
                .addSubcommand(expression)
                .addSubcommand(new RunNoun(desk))
                .addSubcommand(new CycleNoun(desk))
                .addSubcommand(new SchedulerNoun(desk))
                .addSubcommand(new AlertNoun(desk))
                .addSubcommand(new CsNoun(desk))
                .addSubcommand(new MvNoun(desk))
                .addSubcommand(new PendingNoun(desk))
                .addSubcommand(new HeldNoun(desk))
                .addSubcommand(new HistoryNoun(desk))
                .addSubcommand(new StagingNoun(desk))
                .addSubcommand(new Serve(desk))
                .addSubcommand(new AccountNoun(desk))
                .addSubcommand(new TokenNoun(desk))
                .addSubcommand(new CoexistenceSync(desk))
                .addSubcommand(new Dump(desk))
                .addSubcommand(new WarmUp(desk))
                .addSubcommand(emulator)
                .addSubcommand(directory);
        return settled(root, desk);
    }

    private static CommandLine settled(CommandLine root, Desk desk) {
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setExpandAtFiles(false);
        root.setUsageHelpAutoWidth(desk.terminal().isInteractive());
        root.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        root.setOut(new PrintWriter(new LinesTo(desk.terminal()::say), true));
        root.setErr(new PrintWriter(new LinesTo(desk.terminal()::note), true));
        root.setParameterExceptionHandler((wrong, _) -> misunderstood(desk, wrong));
        root.setExecutionExceptionHandler((failed, _, _) -> failed(desk, failed));
        var page = root.getCommandSpec().usageMessage();
        page.sectionKeys(List.of(FIRST_PAGE));
        page.sectionMap(Map.of(FIRST_PAGE, _ -> firstPage() + System.lineSeparator()));
        return root;
    }

    private static int misunderstood(Desk desk, ParameterException wrong) {
        var words = words(wrong).strip();
        desk.terminal().note(words.endsWith(".") ? words : words + ".");
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .findFirst()
                    .ifPresent(near -> desk.terminal().note("Did you mean '%s'?".formatted(near)));
        }
        desk.terminal()
                .note("See '%s --help'."
                        .formatted(wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.number();
    }

    /// One sentence for the operator; where in the program it was, only when asked for.
    private static int failed(Desk desk, Exception failed) {
        if (desk.isDebugging()) {
            desk.terminal().trace(failed);
        }
        return switch (failed) {
            case Refused refused -> told(desk, words(refused), refused.code());
            case ConnectorException connector -> told(desk, words(connector), ExitCode.of(connector.reason()));
            case UnusableSecretException secret -> told(desk, words(secret), ExitCode.NOT_STARTED);
            case DatabaseException database -> told(desk, words(database), ExitCode.UNREACHABLE);
            case UncheckedIOException io ->
                told(desk, "%s %s".formatted(words(io), io.getCause()), ExitCode.NOT_STARTED);
            default ->
                told(
                        desk,
                        "An error in Syncline: %s. Please report it with what --debug tells.".formatted(failed),
                        ExitCode.STOPPED);
        };
    }

    private static String words(Exception failed) {
        return String.valueOf(failed.getMessage());
    }

    private static int told(Desk desk, String message, ExitCode code) {
        desk.terminal().note(message);
        return code.number();
    }

    static String firstPage() {
        try (var page = Syncline.class.getResourceAsStream("first-page.txt")) {
            if (page == null) {
                throw new IllegalStateException("the first page is missing from the program");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.syncline.cli.verb;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syncline.cli.terminal.Format;
import org.syncline.cli.terminal.Json;
import org.syncline.cli.terminal.Table;
import org.syncline.cli.terminal.Terminal;
import org.syncline.home.ExitCode;
import org.syncline.home.Home;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// What every verb is given: the options that all of them share, the environment, and the one who called.
public final class Desk {

    private final Terminal terminal;
    private final Map<String, String> environment;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where everything is kept. Otherwise: SYNCLINE_HOME, or the usual place of this account.")
    private @Nullable Path home;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            scope = ScopeType.INHERIT,
            description = "table, json or csv.")
    private Format format = Format.TABLE;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Tell where in the program something went wrong.")
    private boolean debug;

    @SuppressWarnings("UnusedVariable") // set by picocli, which acts on it itself
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "This page.")
    private boolean help;

    public Desk(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    public Terminal terminal() {
        return terminal;
    }

    public boolean isDebugging() {
        return debug;
    }

    Map<String, String> environment() {
        return environment;
    }

    Home home() {
        return home == null ? Home.usual(environment) : new Home(home, environment);
    }

    Session open() {
        return Session.open(home());
    }

    boolean wantsText() {
        return format == Format.TABLE;
    }

    /// Goes on only if somebody agrees.
    ///
    /// @param agreed whether that was said beforehand
    /// @param nothing what is said otherwise: that nothing came of it
    void demandConsent(boolean agreed, String question, String nothing) {
        if (!agreed && !terminal.isInteractive()) {
            throw new Refused(ExitCode.USAGE, nothing + " Say --yes where nobody can be asked.");
        }
        if (!agreed && !terminal.agrees(question)) {
            throw new Refused(ExitCode.STOPPED, nothing);
        }
    }

    void show(Table table) {
        terminal.show(table, format);
    }

    /// One thing with its parts: for people in the words given, else as JSON.
    void show(String text, Object parts) {
        terminal.say(wantsText() ? text : Json.text(parts));
    }
}

package org.syncline.cli.verb;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.syncline.cli.terminal.Table;
import org.syncline.configuration.ConfigurationWords;
import org.syncline.core.rule.SyncRule;
import org.syncline.home.Workplace;
import org.syncline.home.rules.WrittenRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline rule`: the synchronization rules, as the files say and as they are applied.
@Command(name = "rule", description = "List and show the rules; switch one on or off, add one, take one away.")
public final class RuleNoun {

    private static final String WHICH = "The name, the id or the file of the rule.";
    static final String APPLY = "Apply the configuration afterwards, without asking.";

    private final Desk desk;

    public RuleNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "list", description = "List the rules, the strongest first.")
    int list(
            @Option(
                            names = {"-f", "--folder"},
                            paramLabel = "DIR",
                            defaultValue = "",
                            description = "The files of this folder, instead of what is applied.")
                    String folder,
            @Mixin RuleFilterChoice filter) {
        var book = book(folder);
        var table = Table.of(
                "precedence=PRECEDENCE",
                "name=NAME",
                "direction=DIRECTION",
                "connector=CONNECTOR",
                "source=FROM",
                "target=TO",
                "link=LINK",
                "enabled=ENABLED",
                "flows=FLOWS",
                "file=FILE");
        book.those(filter.chosen()).forEach(entry -> row(table, book, entry.getKey(), entry.getValue()));
        desk.show(table);
        return 0;
    }

    @Command(name = "show", description = "Show one rule: its file as it was written, comments and all.")
    int show(
            @Parameters(paramLabel = "RULE", description = WHICH) String wanted,
            @Option(
                            names = {"-f", "--folder"},
                            paramLabel = "DIR",
                            defaultValue = "",
                            description = "The files of this folder, instead of what is applied.")
                    String folder) {
        var book = book(folder);
        var found = book.rule(wanted);
        var text = book.files().text(found.getKey());
        var parts = new LinkedHashMap<String, Object>();
        parts.put("file", found.getKey());
        parts.put("name", found.getValue().name());
        parts.put("id", found.getValue().id().toString());
        parts.put("enabled", !found.getValue().disabled());
        parts.put("text", text);
        desk.show(text.stripTrailing(), parts);
        return 0;
    }

    @Command(name = "enable", description = "Let a rule work again. Only that line of its file changes.")
    int enable(
            @Parameters(paramLabel = "RULE", description = WHICH) String wanted,
            @Mixin FolderChoice folder,
            @Option(names = "--apply", description = APPLY) boolean apply) {
        return switched(wanted, false, folder, apply);
    }

    @Command(name = "disable", description = "Let a rule do nothing, as if it did not exist. Only that line changes.")
    int disable(
            @Parameters(paramLabel = "RULE", description = WHICH) String wanted,
            @Mixin FolderChoice folder,
            @Option(names = "--apply", description = APPLY) boolean apply) {
        return switched(wanted, true, folder, apply);
    }

    @Command(name = "delete", description = "Take a rule away, with its file.")
    int delete(
            @Parameters(paramLabel = "RULE", description = WHICH) String wanted,
            @Mixin FolderChoice folder,
            @Option(
                            names = {"-y", "--yes"},
                            description = "Do not ask.")
                    boolean yes,
            @Option(names = "--apply", description = APPLY) boolean apply) {
        var place = folder.in(desk.home());
        var work = new RuleWork(place);
        var found = work.book().rule(wanted);
        if (found.getValue().isShipped()) {
            desk.terminal()
                    .note("The rule came with the product and comes back with it. 'rule disable' keeps it away.");
        }
        desk.demandConsent(yes, "Delete %s?".formatted(found.getKey()), "Nothing was changed.");
        work.delete(found.getKey());
        desk.terminal().say("%s is gone.".formatted(found.getKey()));
        RuleWork.finish(desk, place, apply);
        return 0;
    }

    @Command(name = "renumber", description = "Number the shipped rules without gaps, one after the other.")
    int renumber(@Mixin FolderChoice folder, @Option(names = "--apply", description = APPLY) boolean apply) {
        var place = folder.in(desk.home());
        var work = new RuleWork(place);
        int moved = work.renumber();
        work.save();
        desk.terminal().say("%d rules have another number.".formatted(moved));
        RuleWork.finish(desk, place, apply);
        return 0;
    }

    private int switched(String wanted, boolean disabled, FolderChoice folder, boolean apply) {
        var place = folder.in(desk.home());
        var work = new RuleWork(place);
        if (work.disable(wanted, disabled)) {
            work.save();
            desk.terminal().say("'%s' is %s.".formatted(wanted, disabled ? "disabled" : "enabled"));
            RuleWork.finish(desk, place, apply);
        } else {
            desk.terminal().say("'%s' is %s already.".formatted(wanted, disabled ? "disabled" : "enabled"));
        }
        return 0;
    }

    /// @param folder empty: what is applied
    private WrittenRules book(String folder) {
        if (!folder.isEmpty()) {
            return WrittenRules.of(new Workplace(Path.of(folder)).read());
        }
        try (var session = desk.open()) {
            return WrittenRules.of(session.ready());
        }
    }

    private static void row(Table table, WrittenRules book, String file, SyncRule rule) {
        table.row(
                rule.precedence(),
                rule.name(),
                ConfigurationWords.of(rule.direction()),
                book.connector(rule),
                rule.sourceType().text(),
                rule.targetType().toString(),
                ConfigurationWords.of(rule.linkType()),
                !rule.disabled(),
                rule.flows().size(),
                file);
    }
}

package org.syncline.cli.verb;

import java.util.LinkedHashMap;
import java.util.Map;
import org.syncline.cli.terminal.Table;
import org.syncline.configuration.ConfigurationWords;
import org.syncline.core.rule.SyncRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline rule`: the synchronization rules, as the files say and as they are applied.
@Command(name = "rule", description = "List and show the rules; switch one on or off, add one, take one away.")
public final class RuleNoun {

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
                    String folder) {
        var book = RuleBook.open(desk, folder);
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
        book.files().rules().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> row(table, book, entry.getKey(), entry.getValue()));
        desk.show(table);
        return 0;
    }

    @Command(name = "show", description = "Show one rule: its file as it was written, comments and all.")
    int show(
            @Parameters(paramLabel = "RULE", description = "The name, the id or the file of the rule.") String wanted,
            @Option(
                            names = {"-f", "--folder"},
                            paramLabel = "DIR",
                            defaultValue = "",
                            description = "The files of this folder, instead of what is applied.")
                    String folder) {
        var book = RuleBook.open(desk, folder);
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

    private static void row(Table table, RuleBook book, String file, SyncRule rule) {
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

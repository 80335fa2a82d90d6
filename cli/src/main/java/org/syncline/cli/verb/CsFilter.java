package org.syncline.cli.verb;

import java.util.ArrayList;
import java.util.List;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.value.Anchor;
import org.syncline.home.DnText;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.store.CsQuery;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a search of a connector space asks for. Every condition has to apply.
final class CsFilter {

    @Parameters(index = "0", paramLabel = "CONNECTOR")
    private String connector = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "STATE",
            defaultValue = "",
            description =
                    "pending-import, pending-export, connectors, disconnectors (all, or plain-, explicit- or filtered-),"
                            + " placeholders or awaiting-confirmation.")
    private String state = "";

    @Option(names = "--sub-tree", paramLabel = "DN", defaultValue = "", description = "At this place or beneath it.")
    private String subTree = "";

    @Option(names = "--dn", paramLabel = "DN", defaultValue = "", description = "With this name.")
    private String dn = "";

    @Option(names = "--anchor", paramLabel = "ANCHOR", defaultValue = "", description = "With this anchor.")
    private String anchor = "";

    @Option(
            names = "--pending",
            paramLabel = "WHAT",
            defaultValue = "",
            description = "import or export; with an operation: export:delete.")
    private String pending = "";

    @Option(names = "--connectors", description = "Joined to the metaverse.")
    private boolean connectors;

    @Option(names = "--disconnectors", description = "Not joined to the metaverse.")
    private boolean disconnectors;

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Name, login, mail address or account name begins like this.")
    private String text = "";

    String connector() {
        return connector;
    }

    List<CsQuery.Condition> conditions() {
        var conditions = new ArrayList<CsQuery.Condition>();
        if (!state.isEmpty()) {
            conditions.add(state(state));
        }
        if (!subTree.isEmpty()) {
            conditions.add(new CsQuery.Condition.Within(DnText.read(subTree)));
        }
        if (!dn.isEmpty()) {
            conditions.add(new CsQuery.Condition.Named(DnText.read(dn)));
        }
        if (!anchor.isEmpty()) {
            conditions.add(new CsQuery.Condition.Anchored(new Anchor(anchor)));
        }
        if (!pending.isEmpty()) {
            conditions.add(PendingFilter.of(pending));
        }
        if (connectors) {
            conditions.add(new CsQuery.Condition.Connectors());
        }
        if (disconnectors) {
            conditions.add(new CsQuery.Condition.Disconnectors());
        }
        if (!text.isEmpty()) {
            conditions.add(new CsQuery.Condition.Begins(text));
        }
        return conditions;
    }

    private static CsQuery.Condition state(String word) {
        return switch (word) {
            case "pending-import" -> PendingFilter.of("import");
            case "pending-export" -> PendingFilter.of("export");
            case "connectors" -> new CsQuery.Condition.Connectors();
            case "disconnectors" -> new CsQuery.Condition.Disconnectors();
            case "plain-disconnectors" -> new CsQuery.Condition.InState(ConnectionState.DISCONNECTOR);
            case "explicit-disconnectors" -> new CsQuery.Condition.InState(ConnectionState.EXPLICIT_DISCONNECTOR);
            case "filtered-disconnectors" -> new CsQuery.Condition.InState(ConnectionState.FILTERED_DISCONNECTOR);
            case "placeholders" -> new CsQuery.Condition.Placeholders();
            case "awaiting-confirmation" -> new CsQuery.Condition.AwaitingConfirmation();
            default ->
                throw new Refused(
                        ExitCode.USAGE,
                        "There is no state '%s'. 'syncline cs search --help' lists them.".formatted(word));
        };
    }
}

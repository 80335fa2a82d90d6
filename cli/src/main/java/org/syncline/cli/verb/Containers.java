package org.syncline.cli.verb;

import java.util.List;
import java.util.concurrent.Callable;
import org.syncline.cli.terminal.Table;
import org.syncline.connector.HierarchyBrowse;
import org.syncline.core.value.DistinguishedName;
import org.syncline.home.DnText;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.SelectedContainers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline connector containers`: the tree of a directory, and what is selected of it.
@Command(name = "containers", description = "Show the containers of a directory, and which of them are read.")
public final class Containers implements Callable<Integer> {

    private final Desk desk;

    /// Optional only because the verb beneath has one of its own.
    @Parameters(arity = "0..1", paramLabel = "CONNECTOR", defaultValue = "")
    private String connector = "";

    @Option(
            names = "--below",
            paramLabel = "DN",
            defaultValue = "",
            description = "Begin here; with each partition otherwise.")
    private String below = "";

    @Option(
            names = "--depth",
            paramLabel = "N",
            defaultValue = "2",
            description = "So many levels; 2 unless told otherwise.")
    private int depth;

    @Mixin
    private BorrowedAccount account = new BorrowedAccount();

    public Containers(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (connector.isEmpty()) {
            throw new Refused(ExitCode.USAGE, "Name the connector whose containers you want to see.");
        }
        try (var session = desk.open()) {
            var definition = session.connector(connector);
            var table = Table.of("dn=CONTAINER", "selected=READ", "hasChildren=MORE BENEATH", "id=ID");
            account.browse(desk, session, definition, tree -> {
                var selection = SelectedContainers.of(definition.scope());
                for (var top : tops(tree)) {
                    list(tree, top, depth, table, selection);
                }
                return table;
            });
            desk.show(table);
        }
        return 0;
    }

    private List<DistinguishedName> tops(HierarchyBrowse tree) {
        return below.isEmpty()
                ? tree.partitions().stream().map(partition -> partition.dn()).toList()
                : List.of(DnText.read(below));
    }

    private static void list(
            HierarchyBrowse tree, DistinguishedName parent, int levels, Table table, SelectedContainers selection) {
        for (var container : tree.childrenOf(parent)) {
            table.row(
                    container.dn().toString(),
                    selection.reads(container) ? "yes" : "",
                    container.hasChildren(),
                    container.id());
            if (levels > 1 && container.hasChildren()) {
                list(tree, container.dn(), levels - 1, table, selection.beneath(container));
            }
        }
    }
}

package org.syncline.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.syncline.connector.Scope;
import org.syncline.home.Containers;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline connector containers select`: limits a connector to some containers. They are kept by id, so that a
/// renamed container stays selected (operations.md 9.2, DECISIONS 17).
@Command(name = "select", description = "Read only these containers, with all beneath them.")
public final class ContainerSelection implements Callable<Integer> {

    private final Desk desk;

    @Parameters(paramLabel = "CONNECTOR")
    private String connector = "";

    @Option(names = "--dn", paramLabel = "DN", description = "A container to read; can be said several times.")
    private List<String> included = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "DN",
            description = "A container beneath them to leave out; can be said several times.")
    private List<String> excluded = new ArrayList<>();

    @Option(names = "--everything", description = "Read everything again.")
    private boolean everything;

    @Mixin
    private FolderChoice folder = new FolderChoice();

    @Option(names = "--no-apply", description = "Only write the file.")
    private boolean noApply;

    @Mixin
    private BorrowedAccount account = new BorrowedAccount();

    public ContainerSelection(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (everything != (included.isEmpty() && excluded.isEmpty())) {
            throw new Refused(ExitCode.USAGE, "Say which containers to read with --dn, or --everything.");
        }
        try (var session = desk.open()) {
            var work = new ConnectorWork(desk, session, folder);
            var definition = work.connector(connector);
            var scopes = new ArrayList<Scope>();
            if (everything) {
                scopes.add(Scope.EVERYTHING);
            } else {
                scopes.add(account.browse(
                        desk, session, definition, tree -> Containers.scope(tree, definition, included, excluded)));
            }
            work.place().scope(definition.with(scopes.getFirst()));
            work.finish(!noApply);
        }
        return 0;
    }
}

package org.syncline.cli.verb;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import org.syncline.home.Workplace;

/// Work on the files of connectors, and what to do when it is done.
final class ConnectorWork {

    private final Desk desk;
    private final Session session;
    private final Path folder;

    ConnectorWork(Desk desk, Session session, FolderChoice folder) {
        this.desk = desk;
        this.session = session;
        this.folder = folder.in(session.home());
    }

    Workplace place() {
        return new Workplace(folder);
    }

    /// The connector as its file says.
    ConnectorDefinition connector(String name) {
        var configuration = place().read().configuration();
        return configuration
                .connector(name)
                .orElseThrow(() -> new Refused(
                        ExitCode.NOT_FOUND,
                        "There is no connector '%s' in %s. There are: %s. If its files are elsewhere, name their folder with -f."
                                .formatted(
                                        name,
                                        folder,
                                        configuration.connectors().values().stream()
                                                .map(ConnectorDefinition::name)
                                                .collect(Collectors.joining(", ")))));
    }

    /// Applies what was written, or says how.
    void finish(boolean apply) {
        if (apply) {
            new Applying(desk, session).apply(folder, true, false);
        } else {
            desk.terminal()
                    .note("Look at the files in %s, then apply them: syncline config apply%s"
                            .formatted(folder, folder.equals(session.home().configuration()) ? "" : " " + folder));
        }
    }
}

package org.syncline.home;

import java.time.Instant;
import org.syncline.connector.Scope;
import org.syncline.engine.ConnectorDefinition;

/// Another selection of containers, written into the connector's file and applied (DECISIONS 21).
public final class ScopeChange {

    private ScopeChange() {}

    /// Writes the file and applies the folder. What cannot be applied is not left in the file.
    ///
    /// @return what was applied, with what is to be done in full now
    /// @throws Refused if the folder holds other changes that nobody has applied, if it cannot be applied, or while
    ///     something runs
    public static Proposal apply(Session session, String connectorName, Scope scope, String by, Instant at) {
        var place = new Workplace(session.home().configuration());
        var connector = alone(session, place, connectorName);
        var before = place.scope(connector.with(scope));
        try {
            var proposal = Proposal.of(session.revision(), place.read());
            if (!proposal.difference().isEmpty()) {
                proposal.apply(session, by, at);
            }
            return proposal;
        } catch (RuntimeException notApplied) {
            place.restore(connector, before);
            throw notApplied;
        }
    }

    /// The connector as its file says, if nothing else in the folder waits to be applied.
    private static ConnectorDefinition alone(Session session, Workplace place, String name) {
        var ready = Unapplied.demandNone(session, place, "select containers");
        return ready.configuration()
                .connector(name)
                .orElseThrow(() -> new Refused(
                        ExitCode.NOT_FOUND, "There is no connector '%s' in %s.".formatted(name, place.folder())));
    }
}

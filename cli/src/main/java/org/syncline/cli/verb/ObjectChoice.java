package org.syncline.cli.verb;

import java.util.List;
import org.syncline.cli.home.Session;
import org.syncline.cli.terminal.ExitCode;
import org.syncline.cli.terminal.Refused;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.store.CsQuery;
import picocli.CommandLine.Option;

/// Which object of a connector space is meant.
final class ObjectChoice {

    @Option(names = "--dn", paramLabel = "DN", defaultValue = "", description = "By its distinguished name.")
    private String dn = "";

    @Option(names = "--anchor", paramLabel = "ANCHOR", defaultValue = "", description = "By its anchor.")
    private String anchor = "";

    /// @param connector empty: whichever connector has it
    CsObjectId find(Session session, String connector) {
        if (dn.isEmpty() == anchor.isEmpty()) {
            throw new Refused(ExitCode.USAGE, "Name one object, by --dn or by --anchor.");
        }
        var condition = dn.isEmpty()
                ? new CsQuery.Condition.Anchored(new Anchor(anchor))
                : new CsQuery.Condition.Named(name(dn));
        return connectors(session, connector).stream()
                .flatMap(one -> session.database()
                        .in(transaction ->
                                transaction.connectorSpace().search(CsQuery.first(one.id(), 1, condition)).stream())
                        .map(row -> row.id()))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        ExitCode.NOT_FOUND,
                        "There is no object %s%s. Look for it with 'syncline cs search'."
                                .formatted(dn.isEmpty() ? anchor : dn, connector.isEmpty() ? "" : " in " + connector)));
    }

    private static List<ConnectorDefinition> connectors(Session session, String connector) {
        return connector.isEmpty()
                ? List.copyOf(session.engine().installed().configuration().connectors().values())
                : List.of(session.connector(connector));
    }

    /// @throws Refused if the text is no name
    static DistinguishedName name(String text) {
        try {
            return DistinguishedName.of(text);
        } catch (IllegalArgumentException invalid) {
            throw new Refused(ExitCode.USAGE, invalid.getMessage() + ".");
        }
    }
}

package org.syncline.cli.verb;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.syncline.core.space.CsObject;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.home.DnText;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import org.syncline.store.CsQuery;
import org.syncline.store.CsRow;
import picocli.CommandLine.Option;

/// Which object of a connector space is meant.
final class ObjectChoice {

    private static final AttributeName LOGIN = new AttributeName("userPrincipalName");

    /// So many may begin with what is a whole login.
    private static final int MOST = 100;

    @Option(names = "--dn", paramLabel = "DN", defaultValue = "", description = "By its distinguished name.")
    private String dn = "";

    @Option(names = "--anchor", paramLabel = "ANCHOR", defaultValue = "", description = "By its anchor.")
    private String anchor = "";

    @Option(
            names = "--upn",
            paramLabel = "NAME",
            defaultValue = "",
            description = "By its user principal name; the directory's object rather than the cloud's.")
    private String upn = "";

    /// @param connector empty: whichever connector has it
    CsObjectId find(Session session, String connector) {
        if (Stream.of(dn, anchor, upn).filter(said -> !said.isEmpty()).count() != 1) {
            throw new Refused(ExitCode.USAGE, "Name one object, by --dn, --anchor or --upn.");
        }
        return connectors(session, connector).stream()
                .sorted(Comparator.comparing(ConnectorDefinition::place))
                .flatMap(one -> (upn.isEmpty() ? named(session, one) : signingIn(session, one)).stream())
                .findFirst()
                .orElseThrow(() -> new Refused(
                        ExitCode.NOT_FOUND,
                        "There is no object %s%s. Look for it with 'syncline cs search'."
                                .formatted(dn + anchor + upn, connector.isEmpty() ? "" : " in " + connector)));
    }

    private Optional<CsObjectId> named(Session session, ConnectorDefinition connector) {
        var condition = dn.isEmpty()
                ? new CsQuery.Condition.Anchored(new Anchor(anchor))
                : new CsQuery.Condition.Named(DnText.read(dn));
        return session.database()
                .in(transaction ->
                        transaction.connectorSpace().search(CsQuery.first(connector.id(), 1, condition)).stream()
                                .map(CsRow::id)
                                .findFirst());
    }

    private Optional<CsObjectId> signingIn(Session session, ConnectorDefinition connector) {
        return session.database().in(transaction -> {
            var ids = transaction
                    .connectorSpace()
                    .search(CsQuery.first(connector.id(), MOST, new CsQuery.Condition.Begins(upn)))
                    .stream()
                    .map(CsRow::id)
                    .toList();
            return transaction.connectorSpace().load(ids).values().stream()
                    .filter(object -> object.tower().current().values(LOGIN).stream()
                            .anyMatch(value -> value.toString().equalsIgnoreCase(upn)))
                    .map(CsObject::id)
                    .findFirst();
        });
    }

    private static List<ConnectorDefinition> connectors(Session session, String connector) {
        return connector.isEmpty()
                ? List.copyOf(session.engine()
                        .installed()
                        .configuration()
                        .connectors()
                        .values())
                : List.of(session.connector(connector));
    }
}

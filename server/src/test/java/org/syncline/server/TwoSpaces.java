package org.syncline.server;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.space.Tower;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.server.access.Route;
import org.syncline.store.Database;
import org.syncline.store.Transaction;

/// A connector `contoso` and a connector `fabrikam`, each with a run, an object, and the identity of that object.
record TwoSpaces(Thing contoso, Thing fabrikam) {

    /// What is of one connector.
    record Thing(String connector, long run, UUID object, UUID identity) {

        /// The route about it.
        String path(Route route) {
            var path = route.path().replace("{connector}", connector).replace("{run}", Long.toString(run));
            return switch (route.whose()) {
                case CS_OBJECT -> path.replace("{id}", object.toString());
                case MV_OBJECT -> path.replace("{id}", identity.toString());
                case FORM -> path + "?connector=" + connector;
                default -> path;
            };
        }
    }

    static TwoSpaces in(Database database) {
        return new TwoSpaces(thing(database, "contoso", 1), thing(database, "fabrikam", 2));
    }

    private static Thing thing(Database database, String name, long number) {
        var connector = new ConnectorId(new UUID(7, number));
        database.run(transaction -> transaction.connectors().register(connector, name, "active-directory"));
        return database.in(transaction -> thing(transaction, connector, name, number));
    }

    private static Thing thing(Transaction transaction, ConnectorId connector, String name, long number) {
        var identity = new MvObjectId(number);
        var object = new CsObject(
                new CsObjectId(number),
                connector,
                new Anchor("a" + number),
                DistinguishedName.of("CN=Ann,DC=" + name),
                ConnectionState.CONNECTOR,
                Tower.EMPTY,
                new Link.To(identity, new TreeSet<>()));
        transaction.metaverse().save(Map.of(), List.of(MvObject.empty(identity, new ObjectTypeName("person"))));
        transaction.connectorSpace().save(Map.of(), List.of(object));
        var run = transaction.runs().begin(connector, "Full Import", "a test", 1, Instant.EPOCH);
        return new Thing(
                name,
                run.number(),
                transaction.connectorSpace().publicId(object.id()),
                transaction.metaverse().publicId(identity));
    }
}

package org.syncline.store;

import java.util.List;
import java.util.Set;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;

/// What an operator asks of a connector space: objects to which all conditions apply, in the order of their ids.
///
/// @param after the last object of the page before; [#FIRST] for the first page
public record CsQuery(ConnectorId connector, List<Condition> conditions, CsObjectId after, int limit) {

    public static final CsObjectId FIRST = new CsObjectId(0);

    public CsQuery {
        conditions = List.copyOf(conditions);
    }

    public static CsQuery first(ConnectorId connector, int limit, Condition... conditions) {
        return new CsQuery(connector, List.of(conditions), FIRST, limit);
    }

    public CsQuery after(CsObjectId last) {
        return new CsQuery(connector, conditions, last, limit);
    }

    public sealed interface Condition {

        /// It stands at that place or beneath it.
        record Within(DistinguishedName top) implements Condition {}

        record Named(DistinguishedName dn) implements Condition {}

        record Anchored(Anchor anchor) implements Condition {}

        /// Its pending import is one of these; with none given: any.
        record PendingImport(Set<Operation> operations) implements Condition {}

        /// Its pending export is one of these; with none given: any.
        record PendingExport(Set<Operation> operations) implements Condition {}

        record AwaitingConfirmation() implements Condition {}

        record Connectors() implements Condition {}

        /// Not joined, for whatever reason; placeholders do not count.
        record Disconnectors() implements Condition {}

        /// In exactly that state.
        record InState(ConnectionState state) implements Condition {}

        record Placeholders() implements Condition {}

        /// Name, user principal name, mail address or account name begins like this, whatever the case.
        record Begins(String text) implements Condition {}
    }
}

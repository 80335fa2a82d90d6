package org.syncline.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syncline.core.space.CsObject;
import org.syncline.core.sync.OutboundQuestion;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.store.Transaction;

/// What stands at which name in the connector spaces, as far as a page has asked.
final class PageNames {

    private record Place(ConnectorId connector, DistinguishedName name) {}

    private final Map<Place, CsObjectId> known = new HashMap<>();
    private final Set<Place> asked = new HashSet<>();

    void put(CsObject object) {
        known.put(new Place(object.connector(), object.dn()), object.id());
    }

    void remove(CsObject object) {
        known.remove(new Place(object.connector(), object.dn()), object.id());
    }

    Optional<CsObjectId> at(ConnectorId connector, DistinguishedName name) {
        return Optional.ofNullable(known.get(new Place(connector, name)));
    }

    /// What stands at the names that these questions ask for, and that nobody has asked the store for yet.
    Collection<CsObjectId> fetch(Transaction transaction, ConnectorId connector, List<OutboundQuestion> questions) {
        var wanted = questions.stream()
                .flatMap(question -> question.names().stream())
                .filter(name -> at(connector, name).isEmpty() && asked.add(new Place(connector, name)))
                .toList();
        return wanted.isEmpty()
                ? List.of()
                : transaction.connectorSpace().byName(connector, wanted).values();
    }
}

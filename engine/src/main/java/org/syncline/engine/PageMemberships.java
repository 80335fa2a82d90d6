package org.syncline.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.core.space.CsObject;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.store.Transaction;

/// Which groups the objects of a page are in, as far as a scope asks for them: one query for each connector that has
/// such a scope, none where there is none.
final class PageMemberships {

    private final Transaction transaction;
    private final Map<ConnectorId, Set<DistinguishedName>> groups = new HashMap<>();
    private final Map<CsObjectId, Set<DistinguishedName>> known = new HashMap<>();
    private final Set<CsObjectId> asked = new HashSet<>();

    PageMemberships(Transaction transaction, Installed installed) {
        this.transaction = transaction;
        installed.configuration().connectors().keySet().forEach(connector -> {
            var askedFor = installed.groupsAskedFor(connector);
            if (!askedFor.isEmpty()) {
                groups.put(connector, askedFor);
            }
        });
    }

    Map<CsObjectId, Set<DistinguishedName>> known() {
        return known;
    }

    /// Looks up those of the objects that nobody has asked for yet.
    void load(Collection<CsObject> objects) {
        if (groups.isEmpty()) {
            return;
        }
        var members = new HashMap<ConnectorId, List<CsObjectId>>();
        for (var object : objects) {
            if (groups.containsKey(object.connector()) && asked.add(object.id())) {
                members.computeIfAbsent(object.connector(), _ -> new ArrayList<>())
                        .add(object.id());
            }
        }
        members.forEach((connector, ids) -> known.putAll(
                transaction.connectorSpace().memberships(connector, groups.getOrDefault(connector, Set.of()), ids)));
    }
}

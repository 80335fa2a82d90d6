package org.syncline.core.sync;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Resolved references, handed in as data: who is joined to what (engine.md 8).
///
/// @param joined the MV object a CS object is joined to
/// @param connected the CS object of a connector that is joined to an MV object
/// @param names the DNs of CS objects, for expressions that read a reference as text
/// @param memberships of the groups that scopes ask for ([RuleSet#groupsAskedFor]) those that a CS object is in
public record References(
        Map<CsObjectId, MvObjectId> joined,
        Map<Place, CsObjectId> connected,
        Map<CsObjectId, DistinguishedName> names,
        Map<CsObjectId, Set<DistinguishedName>> memberships) {

    public static final References NONE = new References(Map.of(), Map.of(), Map.of());

    public References(
            Map<CsObjectId, MvObjectId> joined,
            Map<Place, CsObjectId> connected,
            Map<CsObjectId, DistinguishedName> names) {
        this(joined, connected, names, Map.of());
    }

    /// An MV object as seen from one connector.
    public record Place(ConnectorId connector, MvObjectId mvObject) {}

    /// References to CS objects as references to the MV objects they are joined to; what is not joined is left out.
    Values inbound(Values values) {
        return !values.hasReferences()
                ? values
                : translated(
                        values,
                        target -> Optional.ofNullable(joined.get(new CsObjectId(target)))
                                .map(MvObjectId::number));
    }

    /// References to MV objects as references to that connector's objects; what has none there is left out.
    Values outbound(Values values, ConnectorId connector) {
        return !values.hasReferences()
                ? values
                : translated(
                        values,
                        target -> Optional.ofNullable(connected.get(new Place(connector, new MvObjectId(target))))
                                .map(CsObjectId::number));
    }

    /// References to CS objects as their DNs; other values as they are.
    Values asText(Values values) {
        return !values.hasReferences()
                ? values
                : Values.of(values.stream()
                        .map(value -> value instanceof Value.Reference(var target) ? Value.of(nameOf(target)) : value)
                        .toList());
    }

    /// References to MV objects as the DNs they have in that connector's space; what has none there is left out.
    Values asText(Values values, ConnectorId connector) {
        return !values.hasReferences()
                ? values
                : Values.of(values.stream()
                        .map(value -> value instanceof Value.Reference(var target)
                                ? Value.of(nameIn(connector, target))
                                : value)
                        .filter(value -> !value.isEmpty())
                        .toList());
    }

    /// The DN an MV object has in that connector's space; empty if it has none there.
    String nameIn(ConnectorId connector, long mvObject) {
        var object = connected.get(new Place(connector, new MvObjectId(mvObject)));
        return object == null ? "" : nameOf(object.number());
    }

    boolean isMember(CsObjectId object, DistinguishedName group) {
        return memberships.getOrDefault(object, Set.of()).contains(group);
    }

    String nameOf(long csObject) {
        var name = names.get(new CsObjectId(csObject));
        return name == null ? "" : name.toString();
    }

    private static Values translated(Values values, Translation translation) {
        return values.translated(value -> value instanceof Value.Reference(var target)
                ? translation.of(target).map(Value.Reference::new)
                : Optional.empty());
    }

    private interface Translation {
        Optional<Long> of(long target);
    }
}

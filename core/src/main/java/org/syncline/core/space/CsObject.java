package org.syncline.core.space;

import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;

/// One object of a connector space: identity, place, layers, link (engine.md 2.3).
///
/// @param anchor [Anchor#NONE] until the connected system has created the object
/// @param dn where the object stands in the connector space; unique in it
public record CsObject(
        CsObjectId id,
        ConnectorId connector,
        Anchor anchor,
        DistinguishedName dn,
        ConnectionState state,
        Tower tower,
        Link link) {

    /// Stands in for something that is not staged.
    public static CsObject placeholder(CsObjectId id, ConnectorId connector, Anchor anchor, DistinguishedName dn) {
        return new CsObject(id, connector, anchor, dn, ConnectionState.PLACEHOLDER, Tower.EMPTY, Link.NONE);
    }

    public CsObject withTower(Tower other) {
        return new CsObject(id, connector, anchor, dn, state, other, link);
    }

    public CsObject withAnchor(Anchor other) {
        return new CsObject(id, connector, other, dn, state, tower, link);
    }

    public CsObject at(DistinguishedName other) {
        return new CsObject(id, connector, anchor, other, state, tower, link);
    }

    /// What was joined by hand stays so, whatever rules hold it as well (engine.md 2.5).
    public CsObject joined(Link.To to) {
        var as = state == ConnectionState.EXPLICIT_CONNECTOR ? state : ConnectionState.CONNECTOR;
        return new CsObject(id, connector, anchor, dn, as, tower, to);
    }

    public CsObject unjoined(ConnectionState as) {
        return new CsObject(id, connector, anchor, dn, as, tower, Link.NONE);
    }

    /// Made by provisioning and not yet known to exist in the connected system.
    public boolean isExportObject() {
        return !anchor.isKnown() && state != ConnectionState.PLACEHOLDER;
    }

    /// Nothing of it is left anywhere: the engine may forget it (engine.md 3.1).
    public boolean isForgettable() {
        return link instanceof Link.Unlinked
                && state != ConnectionState.PLACEHOLDER
                && !tower.synced().isPresent()
                && !tower.imported().isPresent()
                && !tower.expected().isPresent()
                && !tower.current().isPresent();
    }
}

package org.syncline.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;

/// Which objects of the connector space the entries of one page are about, by anchor and by name.
/// Kept true while the page is staged.
final class PageLookup {

    private final Map<Anchor, CsObjectId> byAnchor = new HashMap<>();
    private final Map<DistinguishedName, CsObjectId> byName = new HashMap<>();

    Optional<CsObjectId> at(Anchor anchor) {
        return Optional.ofNullable(byAnchor.get(anchor));
    }

    Optional<CsObjectId> at(DistinguishedName name) {
        return Optional.ofNullable(byName.get(name));
    }

    void put(Anchor anchor, CsObjectId id) {
        byAnchor.put(anchor, id);
    }

    void put(DistinguishedName name, CsObjectId id) {
        byName.put(name, id);
    }

    void leave(DistinguishedName name, CsObjectId id) {
        byName.remove(name, id);
    }
}

package org.syncline.core.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Value;

/// Who is linked to whom and refers to whom in a world of plain maps.
record MemoryLinks(SortedMap<CsObjectId, CsObject> cs, SortedMap<MvObjectId, MvObject> mv) {

    Optional<ConnectedGroup> group(MvObjectId id) {
        return Optional.ofNullable(mv.get(id)).map(object -> {
            var members = new TreeMap<CsObjectId, CsObject>();
            cs.values().stream()
                    .filter(member -> member.link() instanceof Link.To(var joined, var _) && joined.equals(id))
                    .forEach(member -> members.put(member.id(), member));
            return new ConnectedGroup(object, members);
        });
    }

    References references() {
        var joined = new HashMap<CsObjectId, MvObjectId>();
        var connected = new HashMap<References.Place, CsObjectId>();
        var names = new HashMap<CsObjectId, DistinguishedName>();
        cs.values().forEach(object -> {
            names.put(object.id(), object.dn());
            if (object.link() instanceof Link.To(var mvObject, var _)) {
                joined.put(object.id(), mvObject);
                connected.put(new References.Place(object.connector(), mvObject), object.id());
            }
        });
        return new References(joined, connected, names);
    }

    ConnectedGroup group(CsObject object) {
        return object.link() instanceof Link.To(var mvObject, var _)
                ? group(mvObject).orElseThrow()
                : new ConnectedGroup(mv.firstEntry().getValue(), new TreeMap<>());
    }

    static boolean refersTo(CsObject object, long target) {
        var tower = object.tower();
        return List.of(tower.synced(), tower.imported(), tower.current()).stream()
                .flatMap(view -> view.attributes().values().stream())
                .anyMatch(values -> values.contains(new Value.Reference(target)));
    }
}

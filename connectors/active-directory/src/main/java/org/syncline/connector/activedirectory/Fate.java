package org.syncline.connector.activedirectory;

import com.unboundid.ldap.sdk.Entry;
import java.util.Set;

/// What became of an object, as far as a DirSync entry tells: it lists only the attributes that changed.
///
/// The name changes with every rename and every move, and the classes only when an object is created or
/// becomes another kind of thing.
enum Fate {
    DELETED,
    /// Created, restored, or of another type than before.
    NEW,
    /// Another name or another parent; what stands beneath it moved along and is not reported.
    MOVED,
    CHANGED;

    private static final Set<String> LEAVES = Set.of("user", "inetOrgPerson", "computer", "group", "contact");

    static Fate of(Entry changed) {
        if (changed.hasAttributeValue("isDeleted", "TRUE")) {
            return DELETED;
        }
        if (changed.hasAttribute("objectClass")) {
            return NEW;
        }
        return changed.hasAttribute("name") ? MOVED : CHANGED;
    }

    /// Whether objects may stand beneath an object with these classes. People and groups have none in practice.
    static boolean mayHoldOthers(Entry object) {
        var classes = object.getAttributeValues("objectClass");
        return classes != null
                && LEAVES.stream().noneMatch(leaf -> Set.of(classes).contains(leaf));
    }
}

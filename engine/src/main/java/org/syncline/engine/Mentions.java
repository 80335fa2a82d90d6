package org.syncline.engine;

import java.util.Set;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Whom values mean that are not resolved yet.
final class Mentions {

    private Mentions() {}

    static void of(Values values, Set<Anchor> anchors, Set<DistinguishedName> names) {
        if (!values.hasPointers()) {
            return;
        }
        for (var value : values) {
            if (value instanceof Value.Pointer(var dn, var anchor)) {
                names.add(dn);
                if (anchor.isKnown()) {
                    anchors.add(anchor);
                }
            }
        }
    }
}

package org.syncline.core.sync;

import java.util.TreeMap;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.Lineage;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.RuleId;

/// Values that stay when the object that gave them leaves, because its connector does not recall (engine.md 6.7).
final class Unrecalled {

    private Unrecalled() {}

    /// @param group without the objects that have left, with the MV object as it was
    /// @param settled the MV object as those that are left would have it
    static MvObject in(ConnectedGroup group, MvObject settled, Landscape landscape) {
        if (landscape.recalls()) {
            return settled;
        }
        var attributes = new TreeMap<>(settled.attributes());
        var lineage = new TreeMap<>(settled.lineage());
        group.mvObject().lineage().forEach((name, origin) -> {
            if (!settled.lineage().containsKey(name) && stays(name, origin, group, landscape)) {
                attributes.put(name, group.mvObject().values(name));
                lineage.put(name, origin);
            }
        });
        return lineage.size() == settled.lineage().size()
                ? settled
                : new MvObject(settled.id(), settled.type(), attributes, lineage);
    }

    private static boolean stays(AttributeName name, Lineage origin, ConnectedGroup group, Landscape landscape) {
        return !group.csObjects().containsKey(origin.source())
                && !group.mvObject().values(name).isEmpty()
                && landscape.rules().all().stream().anyMatch(rule -> isUnrecalled(rule, origin.rule(), landscape));
    }

    private static boolean isUnrecalled(CompiledRule rule, RuleId origin, Landscape landscape) {
        return rule.rule().id().equals(origin)
                && !landscape.space(rule.rule().connector()).parting().recalls();
    }
}

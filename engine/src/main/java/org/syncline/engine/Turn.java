package org.syncline.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.syncline.core.space.CsObject;
import org.syncline.core.sync.Outcome;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.Value;

/// What one object of a page came to when it was its turn.
///
/// @param object as it was before
record Turn(CsObject object, Outcome outcome) {

    /// Those that had their turn when every link that changed in the page, and that they show, had changed: they know
    /// of
    /// it. So who is looked at again does not depend on the size of pages (engine.md 8.3).
    ///
    /// @param turns of a page, in order
    static List<CsObjectId> informed(List<Turn> turns) {
        var relinked = new HashMap<CsObjectId, Integer>();
        var taken = new HashSet<CsObjectId>();
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).outcome instanceof Outcome.Settled settled) {
                int at = i;
                settled.relinked().forEach(id -> relinked.put(id, at));
                taken.addAll(settled.taken());
            }
        }
        var informed = new ArrayList<CsObjectId>();
        for (int i = 0; i < turns.size() && !relinked.isEmpty(); i++) {
            var turn = turns.get(i);
            if (turn.outcome instanceof Outcome.Settled
                    && !taken.contains(turn.object.id())
                    && turn.knows(relinked, i)) {
                informed.add(turn.object.id());
            }
        }
        return informed;
    }

    /// Of a large set not all members may be loaded, so nobody can tell.
    private boolean knows(Map<CsObjectId, Integer> relinked, int at) {
        boolean shows = false;
        for (var values : object.tower().imported().attributes().values()) {
            if (values.isPartial()) {
                return false;
            }
            if (values.hasReferences()) {
                for (var value : values) {
                    if (value instanceof Value.Reference(var target)) {
                        var changed = relinked.get(new CsObjectId(target));
                        if (changed != null && changed >= at) {
                            return false;
                        }
                        shows |= changed != null;
                    }
                }
            }
        }
        return shows;
    }
}

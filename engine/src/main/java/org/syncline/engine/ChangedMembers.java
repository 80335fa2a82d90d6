package org.syncline.engine;

import java.util.HashSet;
import java.util.Set;
import org.syncline.connector.ImportEntry;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.store.Partly;

/// What a page of an import says of members that come and go: of these objects, and about these targets. An object
/// that the page also shows whole, or of which it says all the members, is not among them.
final class ChangedMembers {

    private final PageLookup lookup;
    private final Set<CsObjectId> owners = new HashSet<>();
    private final Set<CsObjectId> shownWhole = new HashSet<>();
    private final Set<Long> targets = new HashSet<>();

    ChangedMembers(PageLookup lookup) {
        this.lookup = lookup;
    }

    void look(ImportEntry entry) {
        switch (entry) {
            case ImportEntry.Changed(var anchor, var changes) ->
                lookup.at(anchor).ifPresent(id -> look(id, changes));
            case ImportEntry.Seen(var anchor, var _) -> whole(anchor);
            case ImportEntry.Gone(var anchor) -> whole(anchor);
            case ImportEntry.Hidden _, ImportEntry.Unreadable _, ImportEntry.Filtered _ -> {}
        }
    }

    Set<CsObjectId> owners() {
        var found = new HashSet<>(owners);
        found.removeAll(shownWhole);
        return found;
    }

    Partly partly() {
        return Partly.about(targets, Set.of());
    }

    private void whole(Anchor anchor) {
        lookup.at(anchor).ifPresent(shownWhole::add);
    }

    private void look(CsObjectId id, Overlay.Amend changes) {
        owners.add(id);
        for (var say : changes.says().values()) {
            switch (say) {
                case Say.Exactly _ -> shownWhole.add(id);
                case Say.Changes(var added, var removed) -> {
                    look(added);
                    look(removed);
                }
            }
        }
    }

    private void look(Values values) {
        for (var value : values) {
            if (value instanceof Value.Pointer(var dn, var anchor)) {
                lookup.at(anchor).ifPresent(id -> targets.add(id.number()));
                lookup.at(dn).ifPresent(id -> targets.add(id.number()));
            }
        }
    }
}

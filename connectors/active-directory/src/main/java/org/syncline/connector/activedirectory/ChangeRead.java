package org.syncline.connector.activedirectory;

import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.Watermark;
import org.syncline.connector.ldap.Lookup;
import org.syncline.connector.ldap.PlaceReading;
import org.syncline.connector.ldap.Territory;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// Reads what changed since a cookie.
///
/// DirSync tells which objects changed, not how they look now: their present state is read in a second
/// search, a hundred at a time. When a container was moved or renamed, all beneath it has a new name and is
/// not reported: that sub-tree is read too.
final class ChangeRead implements ImportReader {

    private final Survey survey;
    private final Territory territory;
    private final DirSync dirSync;
    private final String controller;
    private final Map<Anchor, Fate> changed = new LinkedHashMap<>();
    private final Deque<DistinguishedName> movedContainers = new ArrayDeque<>();
    private PlaceReading.@Nullable Pages subtree;
    private byte[] cookie;
    private boolean more = true;

    ChangeRead(Survey survey, Cookie since) {
        this.survey = survey;
        this.territory = survey.territory();
        this.dirSync = new DirSync(survey);
        this.controller = since.controller();
        this.cookie = since.octets();
    }

    @Override
    public Optional<List<ImportEntry>> next() {
        while (true) {
            if (subtree != null) {
                var page = subtree.next();
                if (page.isPresent()) {
                    return page;
                }
                subtree = null;
            } else if (!changed.isEmpty()) {
                return Optional.of(someChanged());
            } else if (!movedContainers.isEmpty()) {
                subtree = survey.below(movedContainers.remove(), territory, ImportEntry.Gone::new);
            } else if (more) {
                return Optional.of(deleted());
            } else {
                return Optional.empty();
            }
        }
    }

    /// Asks for the next changes; delivers the deletions among them and remembers the rest.
    private List<ImportEntry> deleted() {
        var page = dirSync.since(cookie);
        cookie = page.cookie();
        more = page.more();
        var gone = new ArrayList<ImportEntry>();
        for (var entry : page.entries()) {
            var fate = Fate.of(entry);
            Guid.of(entry).ifPresent(anchor -> {
                if (fate == Fate.DELETED) {
                    gone.add(new ImportEntry.Gone(anchor));
                } else {
                    changed.put(anchor, fate);
                }
            });
        }
        return gone;
    }

    /// The present state of the next hundred. One that is not found may have been deleted in the meantime, and then
    /// the next changes say so; or the account may not read it.
    private List<ImportEntry> someChanged() {
        var some = new LinkedHashMap<Anchor, Fate>();
        var left = changed.entrySet().iterator();
        while (left.hasNext() && some.size() < Lookup.AT_ONCE) {
            var next = left.next();
            some.put(next.getKey(), next.getValue());
            left.remove();
        }
        var delivered = new ArrayList<ImportEntry>();
        for (var entry : survey.lookup().byAnchor(some.keySet(), survey.types().attributes())) {
            Guid.of(entry).ifPresent(anchor -> {
                var fate = some.remove(anchor);
                delivered(entry, anchor, fate == null ? Fate.CHANGED : fate).ifPresent(delivered::add);
            });
        }
        some.keySet().forEach(anchor -> delivered.add(new ImportEntry.Hidden(anchor)));
        return delivered;
    }

    /// An object whose type is not selected is nothing to the engine, unless it became so by this change.
    private Optional<ImportEntry> delivered(SearchResultEntry entry, Anchor anchor, Fate fate) {
        if (fate == Fate.MOVED && Fate.mayHoldOthers(entry)) {
            movedContainers.add(DistinguishedName.of(entry.getDN()));
        }
        var delivered = survey.delivered(entry, territory, ImportEntry.Gone::new);
        return delivered.isEmpty() && fate == Fate.NEW ? Optional.of(new ImportEntry.Gone(anchor)) : delivered;
    }

    @Override
    public Watermark watermark() {
        return new Cookie(controller, cookie).watermark();
    }

    @Override
    public void close() {
        // the search ends with the connection
    }
}

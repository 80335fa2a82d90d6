package org.syncline.connector.ldapdirectory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.Watermark;
import org.syncline.connector.ldap.Lookup;
import org.syncline.connector.ldap.PlaceReading;
import org.syncline.connector.ldap.Territory;
import org.syncline.connector.ldap.WireEntry;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// Reads what changed since a cookie.
///
/// The server tells which objects changed, not how they look now: their present state is read in a second search, a
/// hundred at a time. Nor does it tell whether a container was renamed, and what stands beneath has a new name then
/// and is not told: so beneath every container that changed everything is read.
final class ChangeRead implements ImportReader {

    private static final String HOLDS_OTHERS = "hasSubordinates";

    private final Survey survey;
    private final Territory territory;
    private final Cookie cookie;
    private final Deque<Anchor> changed;
    private final Deque<DistinguishedName> containers = new ArrayDeque<>();
    private final String[] attributes;
    private List<Anchor> deleted;
    private PlaceReading.@Nullable Pages subtree;

    /// Where the scope stands is looked up after the changes were told: what moves later is told the next time.
    ChangeRead(Survey survey, Cookie since, ContentSync.Changes changes) {
        this.survey = survey;
        this.territory = survey.territory();
        this.cookie = changes.cookie().map(since::at).orElse(since);
        this.changed = new ArrayDeque<>(changes.changed());
        this.deleted = changes.deleted();
        var asked = survey.types().attributes();
        attributes = Arrays.copyOf(asked, asked.length + 1);
        attributes[asked.length] = HOLDS_OTHERS;
    }

    @Override
    public Optional<List<ImportEntry>> next() {
        while (true) {
            if (!deleted.isEmpty()) {
                return Optional.of(gone());
            } else if (subtree != null) {
                var page = subtree.next();
                if (page.isPresent()) {
                    return page;
                }
                subtree = null;
            } else if (!changed.isEmpty()) {
                return Optional.of(someChanged());
            } else if (!containers.isEmpty()) {
                subtree = survey.below(containers.remove(), territory, ImportEntry.Gone::new);
            } else {
                return Optional.empty();
            }
        }
    }

    private List<ImportEntry> gone() {
        var gone = deleted;
        deleted = List.of();
        return gone.stream()
                .map(anchor -> (ImportEntry) new ImportEntry.Gone(anchor))
                .toList();
    }

    /// The present state of the next hundred. One that is not found may have been deleted in the meantime, and then
    /// the next changes say so; or the account may not read it.
    private List<ImportEntry> someChanged() {
        var some = new LinkedHashSet<Anchor>();
        while (!changed.isEmpty() && some.size() < Lookup.AT_ONCE) {
            some.add(changed.remove());
        }
        var delivered = new ArrayList<ImportEntry>();
        for (var entry : survey.lookup().byAnchor(some, attributes)) {
            EntryUuid.of(entry).ifPresent(some::remove);
            if (entry.hasAttributeValue(HOLDS_OTHERS, "TRUE")) {
                renamedPerhaps(DistinguishedName.of(entry.getDN()));
            }
            survey.delivered(WireEntry.of(entry), territory, ImportEntry.Gone::new)
                    .ifPresent(delivered::add);
        }
        some.forEach(anchor -> delivered.add(new ImportEntry.Hidden(anchor)));
        return delivered;
    }

    /// The head of the tree stays where it is.
    private void renamedPerhaps(DistinguishedName container) {
        if (!container.toString().equalsIgnoreCase(survey.base())
                && containers.stream().noneMatch(container::isAtOrBelow)) {
            containers.removeIf(known -> known.isAtOrBelow(container));
            containers.add(container);
        }
    }

    @Override
    public Watermark watermark() {
        return cookie.watermark();
    }

    @Override
    public void close() {
        // every search has ended
    }
}

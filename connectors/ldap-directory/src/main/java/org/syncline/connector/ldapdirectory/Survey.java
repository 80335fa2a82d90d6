package org.syncline.connector.ldapdirectory;

import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.connector.ldap.Lookup;
import org.syncline.connector.ldap.PlaceReading;
import org.syncline.connector.ldap.Territory;
import org.syncline.connector.ldap.WireEntry;
import org.syncline.connector.ldap.WireSearch;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// One import's view of a tree: what is selected, where that stands now, and how it is read.
final class Survey implements PlaceReading {

    private final LdapSession session;
    private final ImportRequest request;
    private final int pageSize;
    private final SelectedTypes types;
    private final Lookup lookup;

    Survey(LdapSession session, ImportRequest request, ObjectClasses classes, int largestPage) {
        this.session = session;
        this.request = request;
        this.lookup = new Lookup(session, request.partition().dn().toString(), EntryUuid.ANCHOR, request.timeout());
        this.pageSize = Math.clamp(request.pageSize(), 1, largestPage);
        this.types = new SelectedTypes(request.schema(), classes);
    }

    String base() {
        return request.partition().dn().toString();
    }

    SelectedTypes types() {
        return types;
    }

    Lookup lookup() {
        return lookup;
    }

    @Override
    public Pages below(DistinguishedName top, Territory territory) {
        return below(top, territory, _ -> new ImportEntry.Filtered());
    }

    /// @param whenOutside what to say of an object that is not in the scope
    Pages below(DistinguishedName top, Territory territory, Function<Anchor, ImportEntry> whenOutside) {
        var request = new SearchRequest(top.toString(), SearchScope.SUB, types.filter(), types.attributes());
        var search = new WireSearch(session, "reading " + top, lookup.limited(request), pageSize);
        return () -> {
            var page = new ArrayList<ImportEntry>(pageSize);
            boolean more = search.next(
                    entry -> delivered(entry, territory, whenOutside).ifPresent(page::add));
            return more ? Optional.of(page) : Optional.empty();
        };
    }

    @Override
    public boolean stands(Territory.Place place) {
        return lookup.byAnchor(List.of(place.container()), EntryUuid.ATTRIBUTE).stream()
                .anyMatch(entry -> DistinguishedName.of(entry.getDN()).equals(place.dn()));
    }

    /// What to deliver of an entry: nothing if its type is not selected.
    Optional<ImportEntry> delivered(WireEntry entry, Territory territory, Function<Anchor, ImportEntry> whenOutside) {
        if (entry.find(SelectedTypes.CLASS) < 0) {
            return Optional.of(unreadable(entry, "missing-object-class", SelectedTypes.CLASS));
        }
        var reading = types.of(entry);
        if (reading.isEmpty()) {
            return Optional.empty();
        }
        var anchor = EntryUuid.of(entry);
        if (anchor.isEmpty()) {
            return Optional.of(unreadable(entry, "missing-anchor-component", EntryUuid.ATTRIBUTE));
        }
        try {
            var dn = DistinguishedName.of(entry.dn());
            return Optional.of(
                    territory.holds(dn)
                            ? reading.get().read(entry, dn, anchor.get())
                            : whenOutside.apply(anchor.get()));
        } catch (IllegalArgumentException odd) {
            return Optional.of(
                    new ImportEntry.Unreadable(entry.dn(), "dn-not-ldap-conformant", String.valueOf(odd.getMessage())));
        }
    }

    private static ImportEntry unreadable(WireEntry entry, String code, String attribute) {
        return new ImportEntry.Unreadable(
                entry.dn(),
                code,
                "%s of %s is not readable. Let the account read all attributes of it."
                        .formatted(attribute, entry.dn()));
    }

    /// Those of the anchors whose objects stand in the scope now.
    Set<Anchor> standing(Collection<Anchor> anchors) {
        var territory = territory();
        return lookup.byAnchor(anchors, EntryUuid.ATTRIBUTE, SelectedTypes.CLASS).stream()
                .filter(entry -> types.of(WireEntry.of(entry)).isPresent())
                .filter(entry -> territory.holds(DistinguishedName.of(entry.getDN())))
                .flatMap(entry -> EntryUuid.of(entry).stream())
                .collect(Collectors.toSet());
    }

    /// The whole tree, whatever is selected.
    Territory everywhere() {
        return new Territory(List.of(whole()), List.of());
    }

    private Territory.Place whole() {
        var head = lookup.head()
                .orElseThrow(() -> new ConnectorException(
                        Reason.NO_PARTITION,
                        "%s does not hold %s. Select the tree again, or name another server."
                                .formatted(session.server(), base())));
        if (!head.text().equals(request.partition().id())) {
            throw new ConnectorException(
                    Reason.NO_PARTITION,
                    ("%s holds a tree named %s, but another one than was selected: its entryUUID is %s, not %s. Name"
                                    + " the right server in 'host', or select the tree anew.")
                            .formatted(
                                    session.server(),
                                    base(),
                                    head,
                                    request.partition().id()));
        }
        return new Territory.Place(head, request.partition().dn());
    }

    /// Looks up where the containers of the scope stand.
    ///
    /// @throws ConnectorException with reason NO_PARTITION if the tree or a selected container is not there
    Territory territory() {
        return lookup.territory(whole(), request.scope(), selected -> new Anchor(selected.id()));
    }
}

package org.syncline.connector.ldapdirectory;

import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Scope;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.connector.ldap.PlaceReading;
import org.syncline.connector.ldap.Territory;
import org.syncline.connector.ldap.WireEntry;
import org.syncline.connector.ldap.WireSearch;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// One import's view of a tree: what is selected, where that stands now, and how it is read.
final class Survey implements PlaceReading {

    /// How many objects are asked for by their entryUUIDs in one search.
    static final int LOOKED_UP_AT_ONCE = 100;

    private static final String DOING = "reading objects";

    private final LdapSession session;
    private final ImportRequest request;
    private final int pageSize;
    private final SelectedTypes types;

    Survey(LdapSession session, ImportRequest request, ObjectClasses classes, int largestPage) {
        this.session = session;
        this.request = request;
        this.pageSize = Math.clamp(request.pageSize(), 1, largestPage);
        this.types = new SelectedTypes(request.schema(), classes);
    }

    String base() {
        return request.partition().dn().toString();
    }

    SelectedTypes types() {
        return types;
    }

    LdapSession session() {
        return session;
    }

    /// Applies the time limit of the import to one operation.
    SearchRequest limited(SearchRequest search) {
        search.setResponseTimeoutMillis(request.timeout().toMillis());
        return search;
    }

    @Override
    public Pages below(DistinguishedName top, Territory territory) {
        return below(top, territory, _ -> new ImportEntry.Filtered());
    }

    /// @param whenOutside what to say of an object that is not in the scope
    Pages below(DistinguishedName top, Territory territory, Function<Anchor, ImportEntry> whenOutside) {
        var request = new SearchRequest(top.toString(), SearchScope.SUB, types.filter(), types.attributes());
        var search = new WireSearch(session, "reading " + top, limited(request), pageSize);
        return () -> {
            var page = new ArrayList<ImportEntry>(pageSize);
            boolean more = search.next(
                    entry -> delivered(entry, territory, whenOutside).ifPresent(page::add));
            return more ? Optional.of(page) : Optional.empty();
        };
    }

    @Override
    public boolean stands(Territory.Place place) {
        return byAnchor(List.of(place.container()), EntryUuid.ATTRIBUTE).stream()
                .anyMatch(entry -> DistinguishedName.of(entry.getDN()).equals(place.dn()));
    }

    /// The objects with these anchors that exist, wherever in the tree they stand.
    List<SearchResultEntry> byAnchor(Collection<Anchor> anchors, String... attributes) {
        var found = new ArrayList<SearchResultEntry>();
        var all = List.copyOf(anchors);
        for (int from = 0; from < all.size(); from += LOOKED_UP_AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + LOOKED_UP_AT_ONCE));
            var search = new SearchRequest(base(), SearchScope.SUB, EntryUuid.anyOf(some), attributes);
            found.addAll(LdapSession.entries(session.search(DOING, limited(search))));
        }
        return found;
    }

    Optional<SearchResultEntry> byName(DistinguishedName dn) {
        return session.entry(DOING, dn.toString(), types.attributes());
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
        return byAnchor(anchors, EntryUuid.ATTRIBUTE, SelectedTypes.CLASS).stream()
                .filter(entry -> types.of(WireEntry.of(entry)).isPresent())
                .filter(entry -> territory.holds(DistinguishedName.of(entry.getDN())))
                .flatMap(entry -> EntryUuid.of(entry).stream())
                .collect(Collectors.toSet());
    }

    /// The whole tree, whatever is selected.
    Territory everywhere() {
        var head = session.entry(DOING, base(), EntryUuid.ATTRIBUTE)
                .flatMap(EntryUuid::of)
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
        return new Territory(
                List.of(new Territory.Place(head, request.partition().dn())), List.of());
    }

    /// Looks up where the containers of the scope stand.
    ///
    /// @throws ConnectorException with reason NO_PARTITION if the tree or a selected container is not there
    Territory territory() {
        var whole = everywhere();
        var scope = request.scope();
        var included = places(scope.included(), true);
        return new Territory(included.isEmpty() ? whole.included() : included, places(scope.excluded(), false));
    }

    private List<Territory.Place> places(List<Scope.Selected> selected, boolean all) {
        var wanted = new TreeMap<Anchor, String>();
        selected.forEach(one -> wanted.put(new Anchor(one.id()), one.name()));
        var places = byAnchor(wanted.keySet(), EntryUuid.ATTRIBUTE).stream()
                .flatMap(entry -> EntryUuid.of(entry).stream()
                        .map(anchor -> new Territory.Place(anchor, DistinguishedName.of(entry.getDN()))))
                .toList();
        places.forEach(place -> wanted.remove(place.container()));
        if (all && !wanted.isEmpty()) {
            throw missing(wanted);
        }
        return places;
    }

    private static ConnectorException missing(Map<Anchor, String> containers) {
        return new ConnectorException(
                Reason.NO_PARTITION,
                ("The selected container %s does not exist any more, or the account may not see it. "
                                + "Select another one, or give the account the right to read it.")
                        .formatted(String.join(" and ", containers.values())));
    }
}

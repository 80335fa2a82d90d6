package org.syncline.connector.activedirectory;

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
import org.syncline.connector.ldap.ObjectReading;
import org.syncline.connector.ldap.PagedSearch;
import org.syncline.connector.ldap.PlaceReading;
import org.syncline.connector.ldap.Territory;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// One import's view of a domain: what is selected, where that stands now, and how it is read.
final class Survey implements PlaceReading {

    /// How many objects are asked for by their GUIDs in one search.
    static final int LOOKED_UP_AT_ONCE = 100;

    private static final String DOING = "reading objects";

    private final LdapSession session;
    private final ImportRequest request;
    private final int pageSize;
    private final SelectedTypes types;
    private final ObjectReading reading;

    Survey(LdapSession session, ImportRequest request, int largestPage) {
        this.session = session;
        this.request = request;
        this.pageSize = Math.clamp(request.pageSize(), 1, largestPage);
        this.types = new SelectedTypes(request.schema());
        this.reading = new ObjectReading(session);
    }

    String domain() {
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

    /// Everything of the selected types at and below a place.
    PagedSearch below(DistinguishedName top) {
        var search = new SearchRequest(top.toString(), SearchScope.SUB, types.filter(), types.attributes());
        return new PagedSearch(session, "reading " + top, limited(search), pageSize);
    }

    @Override
    public Pages below(DistinguishedName top, Territory territory) {
        var search = below(top);
        return () -> search.next()
                .map(page -> page.stream()
                        .flatMap(entry -> delivered(entry, territory, _ -> new ImportEntry.Filtered()).stream())
                        .toList());
    }

    @Override
    public boolean stands(Territory.Place place) {
        return byAnchor(List.of(place.container()), Guid.ATTRIBUTE).stream()
                .anyMatch(entry -> entry.getDN().equalsIgnoreCase(place.dn().toString()));
    }

    /// The objects with these anchors that exist, wherever in the domain they stand.
    List<SearchResultEntry> byAnchor(Collection<Anchor> anchors, String... attributes) {
        var found = new ArrayList<SearchResultEntry>();
        var all = List.copyOf(anchors);
        for (int from = 0; from < all.size(); from += LOOKED_UP_AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + LOOKED_UP_AT_ONCE));
            var search = new SearchRequest(domain(), SearchScope.SUB, Guid.anyOf(some), attributes);
            found.addAll(LdapSession.entries(session.search(DOING, limited(search))));
        }
        return found;
    }

    Optional<SearchResultEntry> byName(DistinguishedName dn) {
        return session.entry(DOING, dn.toString(), types.attributes());
    }

    /// What to deliver of an entry: nothing if its type is not selected.
    Optional<ImportEntry> delivered(
            SearchResultEntry entry, Territory territory, Function<Anchor, ImportEntry> whenOutside) {
        if (!isName(entry.getDN())) {
            return wherever(entry);
        }
        var outside = Guid.of(entry)
                .filter(_ -> types.of(entry).isPresent())
                .filter(_ -> !territory.holds(DistinguishedName.of(entry.getDN())));
        return outside.map(whenOutside).or(() -> wherever(entry));
    }

    private static boolean isName(String dn) {
        try {
            return !DistinguishedName.of(dn).parts().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// The same without regard to the scope.
    Optional<ImportEntry> wherever(SearchResultEntry entry) {
        if (!entry.hasAttribute(SelectedTypes.CLASS)) {
            return Optional.of(new ImportEntry.Unreadable(
                    entry.getDN(),
                    "missing-object-class",
                    "objectClass of %s is not readable. Let the account read all properties of it."
                            .formatted(entry.getDN())));
        }
        return types.of(entry)
                .map(type -> Guid.of(entry)
                        .map(anchor -> reading.read(entry, anchor, type))
                        .orElseGet(() -> new ImportEntry.Unreadable(
                                entry.getDN(),
                                "missing-anchor-component",
                                "objectGUID of %s is not readable. Let the account read all properties of it."
                                        .formatted(entry.getDN()))));
    }

    /// Those of the anchors whose objects stand in the scope now.
    Set<Anchor> standing(Collection<Anchor> anchors) {
        var territory = territory();
        return byAnchor(anchors, Guid.ATTRIBUTE, SelectedTypes.CLASS).stream()
                .filter(entry -> types.of(entry).isPresent())
                .filter(entry -> territory.holds(DistinguishedName.of(entry.getDN())))
                .flatMap(entry -> Guid.of(entry).stream())
                .collect(Collectors.toSet());
    }

    /// Looks up where the containers of the scope stand.
    ///
    /// @throws ConnectorException with reason NO_PARTITION if the partition or a selected container is not there
    Territory territory() {
        var head = session.entry(DOING, domain(), Guid.ATTRIBUTE)
                .flatMap(Guid::of)
                .orElseThrow(() -> new ConnectorException(
                        Reason.NO_PARTITION,
                        "%s does not hold the domain %s. Select the domain again, or name another server."
                                .formatted(session.server(), domain())));
        if (!isThatDomain(head)) {
            throw new ConnectorException(
                    Reason.NO_PARTITION,
                    ("%s holds a domain named %s, but another one than was selected: its objectGUID is %s, not %s."
                                    + " Name the right server in 'host', or select the domain anew.")
                            .formatted(
                                    session.server(),
                                    domain(),
                                    head,
                                    request.partition().id()));
        }
        var whole = new Territory.Place(head, request.partition().dn());
        var scope = request.scope();
        var included = places(scope.included(), true);
        return new Territory(included.isEmpty() ? List.of(whole) : included, places(scope.excluded(), false));
    }

    /// A configuration brought from elsewhere may not know the domain by its GUID.
    private boolean isThatDomain(Anchor head) {
        try {
            return Guid.anchor(Guid.octets(request.partition().id())).equals(head);
        } catch (IllegalArgumentException _) {
            return true;
        }
    }

    private List<Territory.Place> places(List<Scope.Selected> selected, boolean all) {
        var wanted = new TreeMap<Anchor, String>();
        selected.forEach(one -> wanted.put(anchor(one), one.name()));
        var places = byAnchor(wanted.keySet(), Guid.ATTRIBUTE).stream()
                .flatMap(entry -> Guid.of(entry).stream()
                        .map(anchor -> new Territory.Place(anchor, DistinguishedName.of(entry.getDN()))))
                .toList();
        places.forEach(place -> wanted.remove(place.container()));
        if (all && !wanted.isEmpty()) {
            throw missing(wanted);
        }
        return places;
    }

    private static Anchor anchor(Scope.Selected selected) {
        try {
            return Guid.anchor(Guid.octets(selected.id()));
        } catch (IllegalArgumentException _) {
            throw new ConnectorException(
                    Reason.BAD_CONFIGURATION,
                    "The selected container %s has the id '%s', which is no GUID. Select it again."
                            .formatted(selected.name(), selected.id()));
        }
    }

    private static ConnectorException missing(Map<Anchor, String> containers) {
        return new ConnectorException(
                Reason.NO_PARTITION,
                ("The selected container %s does not exist any more, or the account may not see it. "
                                + "Select another one, or give the account the right to read it.")
                        .formatted(String.join(" and ", containers.values())));
    }
}

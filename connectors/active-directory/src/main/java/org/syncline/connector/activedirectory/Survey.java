package org.syncline.connector.activedirectory;

import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
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
import org.syncline.connector.Scope;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.connector.ldap.Lookup;
import org.syncline.connector.ldap.ObjectReading;
import org.syncline.connector.ldap.PagedSearch;
import org.syncline.connector.ldap.PlaceReading;
import org.syncline.connector.ldap.Territory;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// One import's view of a domain: what is selected, where that stands now, and how it is read.
final class Survey implements PlaceReading {

    private final LdapSession session;
    private final ImportRequest request;
    private final int pageSize;
    private final SelectedTypes types;
    private final Lookup lookup;
    private final ObjectReading reading;

    Survey(LdapSession session, ImportRequest request, int largestPage) {
        this.session = session;
        this.request = request;
        this.lookup = new Lookup(session, request.partition().dn().toString(), Guid.ANCHOR, request.timeout());
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

    Lookup lookup() {
        return lookup;
    }

    LdapSession session() {
        return session;
    }

    @Override
    public Pages below(DistinguishedName top, Territory territory) {
        return below(top, territory, _ -> new ImportEntry.Filtered());
    }

    /// @param whenOutside what to say of an object that is not in the scope
    Pages below(DistinguishedName top, Territory territory, Function<Anchor, ImportEntry> whenOutside) {
        var request = new SearchRequest(top.toString(), SearchScope.SUB, types.filter(), types.attributes());
        var search = new PagedSearch(session, "reading " + top, lookup.limited(request), pageSize);
        return () -> search.next()
                .map(page -> page.stream()
                        .flatMap(entry -> delivered(entry, territory, whenOutside).stream())
                        .toList());
    }

    @Override
    public boolean stands(Territory.Place place) {
        return lookup.byAnchor(List.of(place.container()), Guid.ATTRIBUTE).stream()
                .anyMatch(entry -> entry.getDN().equalsIgnoreCase(place.dn().toString()));
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
        return lookup.byAnchor(anchors, Guid.ATTRIBUTE, SelectedTypes.CLASS).stream()
                .filter(entry -> types.of(entry).isPresent())
                .filter(entry -> territory.holds(DistinguishedName.of(entry.getDN())))
                .flatMap(entry -> Guid.of(entry).stream())
                .collect(Collectors.toSet());
    }

    /// Looks up where the containers of the scope stand.
    ///
    /// @throws ConnectorException with reason NO_PARTITION if the partition or a selected container is not there
    Territory territory() {
        var head = lookup.head()
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
        return lookup.territory(new Territory.Place(head, request.partition().dn()), request.scope(), Survey::anchor);
    }

    /// A configuration brought from elsewhere may not know the domain by its GUID.
    private boolean isThatDomain(Anchor head) {
        try {
            return Guid.anchor(Guid.octets(request.partition().id())).equals(head);
        } catch (IllegalArgumentException _) {
            return true;
        }
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
}

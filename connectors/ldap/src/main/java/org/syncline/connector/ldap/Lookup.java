package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.Scope;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// Finds objects of a tree by their anchors, wherever in it they stand now.
///
/// @param base the head of the tree
/// @param timeout of one search
public record Lookup(LdapSession session, String base, AnchorAttribute anchor, Duration timeout) {

    /// How many objects are asked for by their anchors in one search.
    public static final int AT_ONCE = 100;

    private static final String DOING = "reading objects";

    /// Applies the time limit to one operation.
    public SearchRequest limited(SearchRequest search) {
        search.setResponseTimeoutMillis(timeout.toMillis());
        return search;
    }

    /// The objects with these anchors that exist.
    public List<SearchResultEntry> byAnchor(Collection<Anchor> anchors, String... attributes) {
        var found = new ArrayList<SearchResultEntry>();
        var all = List.copyOf(anchors);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            var search = new SearchRequest(base, SearchScope.SUB, anchor.anyOf().apply(some), attributes);
            found.addAll(LdapSession.entries(session.search(DOING, limited(search))));
        }
        return found;
    }

    /// The object with that anchor; what stands at the name, while it has none.
    public Optional<SearchResultEntry> one(Anchor known, DistinguishedName dn, String... attributes) {
        return known.isKnown()
                ? byAnchor(List.of(known), attributes).stream().findFirst()
                : session.entry(DOING, dn.toString(), attributes);
    }

    /// The anchor of the head of the tree; empty if there is none, or the account may not see it.
    public Optional<Anchor> head() {
        return session.entry(DOING, base, anchor.name()).flatMap(anchor.of());
    }

    /// A scope under the names that its containers bear now.
    ///
    /// @param whole the tree, which is included if the scope selects nothing
    /// @param id the anchor of a container that was selected
    /// @throws ConnectorException with reason NO_PARTITION if a selected container is not there
    public Territory territory(Territory.Place whole, Scope scope, Function<Scope.Selected, Anchor> id) {
        var included = places(scope.included(), id, true);
        return new Territory(included.isEmpty() ? List.of(whole) : included, places(scope.excluded(), id, false));
    }

    private List<Territory.Place> places(
            List<Scope.Selected> selected, Function<Scope.Selected, Anchor> id, boolean all) {
        var wanted = new TreeMap<Anchor, String>();
        selected.forEach(one -> wanted.put(id.apply(one), one.name()));
        var places = byAnchor(wanted.keySet(), anchor.name()).stream()
                .flatMap(entry -> anchor.of().apply(entry).stream()
                        .map(container -> new Territory.Place(container, DistinguishedName.of(entry.getDN()))))
                .toList();
        places.forEach(place -> wanted.remove(place.container()));
        if (all && !wanted.isEmpty()) {
            throw missing(wanted);
        }
        return places;
    }

    private static ConnectorException missing(Map<Anchor, String> containers) {
        return new ConnectorException(
                ConnectorException.Reason.NO_PARTITION,
                ("The selected container %s does not exist any more, or the account may not see it. "
                                + "Select another one, or give the account the right to read it.")
                        .formatted(String.join(" and ", containers.values())));
    }
}

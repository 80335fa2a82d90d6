package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.Container;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// The containers of a tree, as an administrator browses them: in LDAP anything may have something beneath it; what is
/// made for it is shown.
///
/// @param classes what is made to hold others
/// @param attribute the one that is the anchor
/// @param anchor of an entry that was read with it; throws what helps if the account may not read it
public record Containers(
        LdapSession session, List<String> classes, String attribute, Function<Entry, Anchor> anchor, int pageSize) {

    private static final String DOING = "reading the container tree";
    private static final String CLASS = "objectClass";

    public Containers {
        classes = List.copyOf(classes);
    }

    /// @throws ConnectorException with reason NO_PARTITION if there is no such place
    public List<Container> childrenOf(DistinguishedName parent) {
        if (session.entry(DOING, parent.toString(), SearchRequest.NO_ATTRIBUTES).isEmpty()) {
            throw missing(parent.toString());
        }
        var request = new SearchRequest(parent.toString(), SearchScope.ONE, filter(), attribute);
        return new PagedSearch(session, DOING, request, pageSize)
                .all().stream()
                        .map(this::container)
                        .sorted(Comparator.comparing(Container::dn))
                        .toList();
    }

    public Optional<Container> container(DistinguishedName dn) {
        return session.entry(DOING, dn.toString(), attribute, CLASS)
                .filter(this::isContainer)
                .map(this::container);
    }

    private Container container(SearchResultEntry entry) {
        return new Container(
                anchor.apply(entry).text(),
                DistinguishedName.of(entry.getDN()),
                session.anyBelow(DOING, entry.getDN(), filter()));
    }

    private Filter filter() {
        return Filter.createORFilter(classes.stream()
                .map(name -> Filter.createEqualityFilter(CLASS, name))
                .toList());
    }

    private boolean isContainer(Entry entry) {
        return classes.stream().anyMatch(name -> entry.hasAttributeValue(CLASS, name));
    }

    public static ConnectorException missing(String dn) {
        return new ConnectorException(
                ConnectorException.Reason.NO_PARTITION,
                "There is no container %s, or the account may not see it. Select another one.".formatted(dn));
    }
}

package org.syncline.connector.ldapdirectory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.Container;
import org.syncline.connector.Partition;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.connector.ldap.PagedSearch;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// The tree and the containers in it, as an administrator browses them.
///
/// In LDAP anything may have something beneath it; what is made for it is shown.
record ContainerTree(LdapSession session, Tree tree, int pageSize) {

    private static final String DOING = "reading the container tree";
    private static final List<String> CLASSES =
            List.of("organizationalUnit", "organization", "dcObject", "domain", "country", "locality", "container");
    private static final Filter CONTAINERS = Filter.createORFilter(CLASSES.stream()
            .map(name -> Filter.createEqualityFilter(SelectedTypes.CLASS, name))
            .toList());

    Partition partition() {
        return Partition.of(tree.head().text(), DistinguishedName.of(tree.base()), Map.of());
    }

    List<Container> childrenOf(DistinguishedName parent) {
        if (session.entry(DOING, parent.toString(), SearchRequest.NO_ATTRIBUTES).isEmpty()) {
            throw new ConnectorException(
                    ConnectorException.Reason.NO_PARTITION,
                    "There is no container %s, or the account may not see it. Select another one.".formatted(parent));
        }
        var request = new SearchRequest(parent.toString(), SearchScope.ONE, CONTAINERS, EntryUuid.ATTRIBUTE);
        return new PagedSearch(session, DOING, request, pageSize)
                .all().stream()
                        .map(this::container)
                        .sorted(Comparator.comparing(Container::dn))
                        .toList();
    }

    Optional<Container> container(DistinguishedName dn) {
        return session.entry(DOING, dn.toString(), EntryUuid.ATTRIBUTE, SelectedTypes.CLASS)
                .filter(ContainerTree::isContainer)
                .map(this::container);
    }

    private Container container(SearchResultEntry entry) {
        return new Container(
                anchor(entry).text(),
                DistinguishedName.of(entry.getDN()),
                session.anyBelow(DOING, entry.getDN(), CONTAINERS));
    }

    private static boolean isContainer(Entry entry) {
        return CLASSES.stream().anyMatch(name -> entry.hasAttributeValue(SelectedTypes.CLASS, name));
    }

    private static Anchor anchor(Entry entry) {
        return EntryUuid.of(entry)
                .orElseThrow(() -> new ConnectorException(
                        ConnectorException.Reason.PERMISSION,
                        "The account may not read entryUUID of %s. Let it read all attributes."
                                .formatted(entry.getDN())));
    }
}

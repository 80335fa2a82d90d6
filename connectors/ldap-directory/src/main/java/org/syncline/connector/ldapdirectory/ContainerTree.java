package org.syncline.connector.ldapdirectory;

import com.unboundid.ldap.sdk.Entry;
import java.util.List;
import java.util.Map;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.Partition;
import org.syncline.connector.ldap.Containers;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// The tree and the containers in it, as an administrator browses them.
record ContainerTree(LdapSession session, Tree tree, int pageSize) {

    private static final List<String> CLASSES =
            List.of("organizationalUnit", "organization", "dcObject", "domain", "country", "locality", "container");

    Partition partition() {
        return Partition.of(tree.head().text(), DistinguishedName.of(tree.base()), Map.of());
    }

    Containers containers() {
        return new Containers(session, CLASSES, EntryUuid.ATTRIBUTE, ContainerTree::anchor, pageSize);
    }

    private static Anchor anchor(Entry entry) {
        return EntryUuid.of(entry)
                .orElseThrow(() -> new ConnectorException(
                        ConnectorException.Reason.PERMISSION,
                        "The account may not read entryUUID of %s. Let it read all attributes."
                                .formatted(entry.getDN())));
    }
}

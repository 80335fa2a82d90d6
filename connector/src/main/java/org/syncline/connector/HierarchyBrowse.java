package org.syncline.connector;

import java.util.List;
import java.util.Optional;
import org.syncline.core.value.DistinguishedName;

/// The capability to show partitions and their container tree.
public interface HierarchyBrowse {

    List<Partition> partitions();

    /// The containers right beneath one, sorted by name.
    ///
    /// @throws ConnectorException with reason NO_PARTITION if there is no such container
    List<Container> childrenOf(DistinguishedName parent);

    /// The container with that name, if there is one.
    Optional<Container> container(DistinguishedName dn);
}

package org.syncline.connector;

import java.util.Collection;
import java.util.Set;
import org.syncline.core.value.Anchor;

/// The capability to say whether objects that a full read did not show are really gone.
///
/// The engine asks before it takes anything for deleted, some hundreds at most, on the connection that read. One
/// object that is still there proves that the read was not complete: a page was lost, a limit cut it off.
public interface AbsenceCheck {

    /// Those of these anchors whose objects stand in the scope of the request now. An object that left the scope is
    /// not among them.
    ///
    /// @throws ConnectorException if that cannot be found out
    Set<Anchor> stillThere(ImportRequest request, Collection<Anchor> missing);
}

package org.syncline.core.rehearsal;

import java.util.List;
import org.syncline.core.space.CsObject;
import org.syncline.core.sync.Outcome;
import org.syncline.core.value.ConnectorId;

/// Is told what each object came to, in order.
@FunctionalInterface
public interface Journal {

    Journal NONE = (_, _, _) -> {};

    /// @param connector whose objects are being synchronized
    /// @param about the object, as it was; for an MV object that was looked at again, the objects joined to it
    void settled(ConnectorId connector, List<CsObject> about, Outcome outcome);
}

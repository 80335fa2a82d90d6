package org.syncline.core.rehearsal;

import org.syncline.core.sync.Outcome;
import org.syncline.core.value.ConnectorId;

/// Is told what each object came to, in order.
@FunctionalInterface
public interface Journal {

    Journal NONE = (_, _) -> {};

    /// @param connector whose objects are being synchronized
    void settled(ConnectorId connector, Outcome outcome);
}

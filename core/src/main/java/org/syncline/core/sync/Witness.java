package org.syncline.core.sync;

import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.ConnectorId;

/// Is told what a [Synchronization] sees and decides, while it does so: whoever has to explain an outcome hears it from
/// the evaluation that made it. Decides nothing. A run has none, and pays for none.
public interface Witness {

    Witness NONE = new Witness() {};

    /// An object that was not joined has looked for a partner.
    default void joining(CsObject object, JoinAnswers answers, JoinDecision decision) {}

    /// The objects of a group have had their say.
    default void inbound(ConnectedGroup group, Contributions contributions) {}

    /// The outbound rules of a connector have had their say; the last that is told counts.
    default void outbound(ConnectorId connector, Contributions contributions) {}

    /// What becomes of the object of a connector.
    default void partner(ConnectorId connector, MvObject mvObject, PartnerFate fate) {}
}

package org.syncline.core.sync;

import java.util.List;
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
    ///
    /// @param contributions strongest first
    default void inbound(ConnectedGroup group, List<Contribution> contributions) {}

    /// The outbound rules of a connector have had their say.
    ///
    /// @param contributions strongest first; the last that is told counts
    default void outbound(ConnectorId connector, List<Contribution> contributions) {}

    /// What becomes of the object of a connector.
    default void partner(ConnectorId connector, MvObject mvObject, PartnerFate fate) {}
}

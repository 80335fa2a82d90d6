package org.syncline.core.sync;

import java.util.List;
import java.util.Optional;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.space.MvObject;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Tower;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;

/// What the outbound rules in scope make flow to an object of one connector.
///
/// @param problems what went wrong in the flows is added to it
record Desire(
        OutboundFlows flows,
        Witness witness,
        ConnectorId connector,
        List<CompiledRule> inScope,
        MvObject mvObject,
        List<Problem> problems) {

    /// A flow to `dn` makes the object exist under that name; without one the object is amended where it is.
    Overlay of(Tower tower, DistinguishedName standing, ObjectTypeName type) {
        boolean creating = !tower.expected().isPresent();
        var contributions = contributions(type, creating);
        var says = flows.says(contributions, tower, mvObject, problems);
        var name = name(contributions).or(() -> creating ? Optional.of(standing) : Optional.empty());
        return name.map(dn -> Overlay.put(type, dn, says)).orElseGet(() -> Overlay.amend(says));
    }

    /// What an object of that type is to be called when it is made.
    Optional<DistinguishedName> name(ObjectTypeName type) {
        return name(contributions(type, true));
    }

    private Contributions contributions(ObjectTypeName type, boolean creating) {
        var contributions = flows.contributions(
                connector,
                inScope,
                mvObject,
                type,
                flow -> creating || !flow.flow().executeOnce(),
                problems);
        witness.outbound(connector, contributions);
        return contributions;
    }

    private Optional<DistinguishedName> name(Contributions contributions) {
        return OutboundFlows.name(contributions, mvObject, problems);
    }
}

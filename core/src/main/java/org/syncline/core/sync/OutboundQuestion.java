package org.syncline.core.sync;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.core.space.CsObject;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;

/// What outbound synchronization asks of a connector space in which an MV object has no partner (engine.md
/// 6.6).
///
/// @param query which disconnectors match the join criteria; without groups none do
/// @param names the DN the object would be created under, or none
public record OutboundQuestion(ConnectorId connector, JoinQuery query, List<DistinguishedName> names) {

    /// Whether the object would be created under that name.
    boolean isFor(DistinguishedName name) {
        return names.contains(name);
    }

    /// @param candidates for each group of the query the disconnectors that may answer it
    /// @param atName whatever stands at the DN
    /// @param fresh an unused id, should the object be created
    public record Answer(
            OutboundQuestion question, List<List<CsObject>> candidates, List<CsObject> atName, CsObjectId fresh) {

        public Answer {
            candidates = candidates.stream().map(List::copyOf).toList();
            atName = List.copyOf(atName);
        }

        /// The same when some of those at the name no longer stand anywhere, and others are as they are now.
        Answer after(Set<CsObjectId> forgotten, Map<CsObjectId, CsObject> changed) {
            return new Answer(
                    question,
                    candidates,
                    atName.stream()
                            .filter(object -> !forgotten.contains(object.id()))
                            .map(object -> changed.getOrDefault(object.id(), object))
                            .toList(),
                    fresh);
        }
    }
}

package org.syncline.server.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.syncline.core.rule.Direction;
import org.syncline.core.space.Lineage;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.sync.Explanation;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.engine.Installed;
import org.syncline.engine.Preview;
import org.syncline.server.access.Sight;
import org.syncline.store.Transaction;

/// What somebody may see of identities: the values that connectors brought which they may see.
///
/// What is worked out from the whole of an identity (an explanation, a preview, a candidate) has values of all
/// in it, and is for who may see all connectors that have a part in it.
record Portion(Transaction transaction, Installed installed, Sight sight) {

    /// Without the values of others, those that several rules have united with values of others, and those that are
    /// the names of other identities.
    MvObject of(MvObject object) {
        if (sight.isWhole()) {
            return object;
        }
        var sources = sources(object);
        var united = united();
        var seen = new TreeMap<AttributeName, Values>();
        object.attributes().forEach((name, values) -> {
            boolean theirs = Optional.ofNullable(object.lineage().get(name))
                    .flatMap(lineage -> Optional.ofNullable(sources.get(lineage.source())))
                    .filter(this::includes)
                    .isPresent();
            if (theirs
                    && !united.contains(name)
                    && values.known().stream().noneMatch(Value.Reference.class::isInstance)) {
                seen.put(name, values);
            }
        });
        return new MvObject(object.id(), object.type(), seen, object.lineage());
    }

    /// Whether nobody else has a part in these.
    boolean isWholeOf(Collection<MvObjectId> objects) {
        return sight.isWhole()
                || (joined(objects).values().stream().allMatch(this::includes)
                        && transaction.metaverse().load(objects).values().stream()
                                .allMatch(this::isWholeOf));
    }

    /// The same of the identity of an object, as it is and as it is to be, and of those that it may be joined to.
    boolean isWholeOf(Preview.Seen seen) {
        if (sight.isWhole()) {
            return true;
        }
        var identities = new ArrayList<MvObjectId>();
        if (seen.object().link() instanceof Link.To(var mvObject, var _)) {
            identities.add(mvObject);
        }
        seen.mvObject().map(MvObject::id).ifPresent(identities::add);
        if (seen.why().join() instanceof Explanation.JoinFate.Sought sought) {
            sought.attempts().stream()
                    .flatMap(attempt -> attempt.answers().stream())
                    .forEach(group -> identities.add(group.mvObject().id()));
        }
        return isWholeOf(identities) && seen.mvObject().stream().allMatch(this::isWholeOf);
    }

    /// The same of one that is not saved.
    boolean isWholeOf(MvObject object) {
        var sources = sources(object);
        return sight.isWhole()
                || object.lineage().values().stream()
                        .map(Lineage::source)
                        .allMatch(source -> Optional.ofNullable(sources.get(source))
                                .filter(this::includes)
                                .isPresent());
    }

    private boolean includes(ConnectorId connector) {
        return Optional.ofNullable(installed.configuration().connectors().get(connector))
                .filter(one -> sight.includes(one.name()))
                .isPresent();
    }

    private Map<CsObjectId, ConnectorId> joined(Collection<MvObjectId> objects) {
        return transaction.connectors().of(transaction.connectorSpace().joinedTo(objects));
    }

    private Map<CsObjectId, ConnectorId> sources(MvObject object) {
        return transaction
                .connectors()
                .of(object.lineage().values().stream()
                        .map(Lineage::source)
                        .distinct()
                        .toList());
    }

    /// Of a union only one source is known.
    private Set<AttributeName> united() {
        return installed.configuration().rules().stream()
                .filter(rule -> rule.direction() == Direction.INBOUND && !includes(rule.connector()))
                .flatMap(rule -> rule.flows().stream())
                .filter(flow -> flow.merge().unites())
                .map(flow -> flow.target())
                .collect(Collectors.toSet());
    }

    /// Those in the spaces of connectors that may be seen.
    List<CsObjectId> of(List<CsObjectId> objects) {
        if (sight.isWhole()) {
            return objects;
        }
        var owners = transaction.connectors().of(objects);
        return objects.stream()
                .filter(id -> Optional.ofNullable(owners.get(id))
                        .filter(this::includes)
                        .isPresent())
                .toList();
    }
}

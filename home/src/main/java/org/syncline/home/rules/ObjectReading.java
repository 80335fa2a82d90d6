package org.syncline.home.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.syncline.core.expression.Inputs;
import org.syncline.core.function.Moment;
import org.syncline.core.rule.Direction;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.sync.ExpressionInputs;
import org.syncline.core.sync.References;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Installed;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.store.Transaction;

/// What expressions can read of a named object as it is now: inbound the object itself, outbound its
/// identity. The DNs of what it refers to are fetched for the attributes that are asked for, in one or two
/// queries.
sealed interface ObjectReading {

    NamedObject.Found found();

    /// Of the rule.
    ConnectorDefinition connector();

    Direction direction();

    /// Of what is read.
    ObjectTypeName type();

    Inputs inputs(Collection<AttributeName> reads, Moment moment);

    default CsObject object() {
        return found().object();
    }

    default ConnectorDefinition holder() {
        return found().connector();
    }

    default String publicId() {
        return found().publicId();
    }

    /// @throws Refused if the object is gone from the connected system
    static ObjectReading inbound(Transaction transaction, Installed installed, NamedObject.Found found) {
        var type = found.object().tower().current().kind().orElseThrow(() -> gone(found));
        return new OfSpace(transaction, installed, found, type);
    }

    /// @param target the connector that a rule would flow to
    /// @throws Refused if the object has no identity
    static ObjectReading outbound(
            Transaction transaction, Installed installed, NamedObject.Found found, ConnectorDefinition target) {
        if (!(found.object().link() instanceof Link.To(var id, var _))) {
            throw new Refused(
                    ExitCode.NOT_FOUND,
                    "%s of %s is joined to nothing, and an outbound rule reads the identity in the metaverse. Synchronize it first, or name one that is joined."
                            .formatted(found.object().dn(), found.connector().name()));
        }
        var identity = transaction.metaverse().load(List.of(id)).get(id);
        if (identity == null) {
            throw gone(found);
        }
        return new OfMetaverse(transaction, installed, found, target, identity);
    }

    /// An object of a connector space.
    record OfSpace(Transaction transaction, Installed installed, NamedObject.Found found, ObjectTypeName type)
            implements ObjectReading {

        @Override
        public ConnectorDefinition connector() {
            return found.connector();
        }

        @Override
        public Direction direction() {
            return Direction.INBOUND;
        }

        @Override
        public Inputs inputs(Collection<AttributeName> reads, Moment moment) {
            var tower = object().tower();
            var targets = new TreeSet<CsObjectId>();
            for (var read : reads) {
                targets(tower.current().values(read)).forEach(target -> targets.add(new CsObjectId(target)));
                targets(tower.imported().values(read)).forEach(target -> targets.add(new CsObjectId(target)));
            }
            var names = transaction.connectorSpace().names(targets);
            return ExpressionInputs.inbound(
                            object(), installed.landscape(), new References(Map.of(), Map.of(), names), moment)
                    .orElseThrow(() -> gone(found));
        }
    }

    /// The identity that an object is joined to.
    record OfMetaverse(
            Transaction transaction,
            Installed installed,
            NamedObject.Found found,
            ConnectorDefinition connector,
            MvObject identity)
            implements ObjectReading {

        @Override
        public Direction direction() {
            return Direction.OUTBOUND;
        }

        @Override
        public ObjectTypeName type() {
            return identity.type();
        }

        @Override
        public Inputs inputs(Collection<AttributeName> reads, Moment moment) {
            var targets = new TreeSet<MvObjectId>();
            for (var read : reads) {
                targets(identity.values(read)).forEach(target -> targets.add(new MvObjectId(target)));
            }
            var there = transaction
                    .connectorSpace()
                    .csOf(targets)
                    .getOrDefault(connector.id(), Collections.emptySortedMap());
            var places = new HashMap<References.Place, CsObjectId>();
            there.forEach((mvObject, object) -> places.put(new References.Place(connector.id(), mvObject), object));
            var names = transaction.connectorSpace().names(List.copyOf(there.values()));
            return ExpressionInputs.outbound(
                    identity, connector.id(), installed.landscape(), new References(Map.of(), places, names), moment);
        }
    }

    private static List<Long> targets(Values values) {
        return values.stream()
                .flatMap(value -> value instanceof Value.Reference(var target) ? Stream.of(target) : Stream.empty())
                .toList();
    }

    private static Refused gone(NamedObject.Found found) {
        return new Refused(
                ExitCode.NOT_FOUND,
                "%s is gone from %s, or is to go: there is nothing to read. Name another object."
                        .formatted(found.object().dn(), found.connector().name()));
    }
}

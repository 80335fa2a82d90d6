package org.syncline.core.sync;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.function.Moment;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.CompiledFlow;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.FlowRun;
import org.syncline.core.space.MvObject;
import org.syncline.core.space.Say;
import org.syncline.core.space.Tower;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.FrozenMap;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

/// What the outbound rules in scope want one object of a connector to hold (engine.md 6.5, 7).
final class OutboundFlows {

    private static final CsObjectId NO_SOURCE = new CsObjectId(0);
    private static final AttributeName DISPLAY_NAME = new AttributeName("displayName");

    private final Landscape landscape;
    private final References references;
    private final Moment moment;

    OutboundFlows(Landscape landscape, References references, Moment moment) {
        this.landscape = landscape;
        this.references = references;
        this.moment = moment;
    }

    /// The contributions of the rules to an object of that type; the pseudo attribute `dn` among them.
    ///
    /// @param asked which of the flows have a say
    Contributions contributions(
            ConnectorId connector,
            List<CompiledRule> inScope,
            MvObject mvObject,
            ObjectTypeName type,
            Predicate<CompiledFlow> asked,
            List<Problem> problems) {
        var book = landscape.rules().outbound(connector, mvObject.type());
        var inputs = new MvInputs(mvObject, connector, landscape.parameters(connector), references, moment);
        var flows = new FlowRun(book, inputs, mvObject.attributes());
        var speaker = new Speaker(
                flows,
                NO_SOURCE,
                () -> named(mvObject),
                number -> resolved(book.flow(number), flows.outcome(number), connector));
        for (var rule : inScope) {
            if (rule.rule().targetType().accepts(type)) {
                speaker.admit(rule, asked);
            }
        }
        FlowChecks.demandSound(speaker, problems);
        return new Contributions(List.of(speaker), landscape.rules().targets(List.of(book)));
    }

    /// References as those of the connector's space; a direct flow of one to a text is the DN (rules.md R4).
    private FlowOutcome resolved(CompiledFlow flow, FlowOutcome outcome, ConnectorId connector) {
        if (!(outcome instanceof FlowOutcome.Flows(var values)) || !values.hasReferences()) {
            return outcome;
        }
        return FlowOutcome.of(
                flow.target().type() == ValueType.TEXT
                        ? references.asText(values, connector)
                        : references.outbound(values, connector));
    }

    /// What is to be said of each attribute; nothing of those that are to be left alone.
    ///
    /// @param tower the object's layers as they are: a merge adds to what is there, and takes back what it
    ///     once added
    SortedMap<AttributeName, Say> says(
            Contributions contributions, Tower tower, MvObject mvObject, List<Problem> problems) {
        var says = new FrozenMap.Builder<AttributeName, Say>(contributions.targets());
        contributions.weigh(new Contributions.Weighing() {
            @Override
            public void settled(AttributeName target, Settlement settlement) {
                if (!target.equals(AttributeFlow.DN)) {
                    add(target, said(settlement, problems));
                }
            }

            @Override
            public void open(AttributeName target, List<Contribution> candidates) {
                if (!target.equals(AttributeFlow.DN)) {
                    add(target, say(target, candidates, tower, mvObject, problems));
                }
            }

            private void add(AttributeName target, @Nullable Say say) {
                if (say != null) {
                    says.append(target, say);
                }
            }
        });
        return says.build();
    }

    private static @Nullable Say said(Settlement settlement, List<Problem> problems) {
        FlowChecks.demand(settlement, problems);
        return switch (settlement) {
            case Settlement.Take(var values, var _) -> new Say.Exactly(values);
            case Settlement.Clear() -> Say.CLEAR;
            case Settlement.Keep(), Settlement.Failed _ -> null;
        };
    }

    /// The name an object of that type is to be made under, if a flow gives one.
    Optional<DistinguishedName> name(
            ConnectorId connector,
            List<CompiledRule> inScope,
            MvObject mvObject,
            ObjectTypeName type,
            List<Problem> problems) {
        var naming = contributions(
                connector, inScope, mvObject, type, flow -> flow.flow().target().equals(AttributeFlow.DN), problems);
        return name(naming, mvObject, problems);
    }

    /// The name the object is to have, if a flow gives one.
    static Optional<DistinguishedName> name(Contributions contributions, MvObject mvObject, List<Problem> problems) {
        var settlement = Precedence.settle(contributions.to(AttributeFlow.DN));
        FlowChecks.demand(settlement, problems);
        return settlement instanceof Settlement.Take(var values, var by) && !values.isEmpty()
                ? parsed(values.first().toString(), by, mvObject, problems)
                : Optional.empty();
    }

    /// How problems name an MV object: by what people call it, and its number.
    static String named(MvObject object) {
        return object.values(DISPLAY_NAME).stream()
                .findFirst()
                .map(name -> object.type() + " " + name)
                .orElse(object.type() + " " + object.id());
    }

    private static Optional<DistinguishedName> parsed(
            String text, Contribution by, MvObject mvObject, List<Problem> problems) {
        try {
            return Optional.of(DistinguishedName.of(text));
        } catch (IllegalArgumentException _) {
            problems.add(new Problem.DnInvalid(named(mvObject), by.rule().toString(), text));
            return Optional.empty();
        }
    }

    private static @Nullable Say say(
            AttributeName target,
            List<Contribution> candidates,
            Tower tower,
            MvObject mvObject,
            List<Problem> problems) {
        var merge = MergeTypes.of(() -> named(mvObject), target, candidates, problems);
        if (merge.unites()) {
            var wanted = Merging.united(candidates, merge);
            FlowChecks.demandAll(candidates, problems);
            Merging.demandRoom(() -> named(mvObject), candidates, wanted, problems);
            return merged(candidates, wanted, tower.expected().values(target), given(target, tower));
        }
        return said(Precedence.settle(candidates), problems);
    }

    /// Adds to what the connected system holds; what a flow once added and no longer gives is taken away again,
    /// unless the flow is one that only ever adds (engine.md 7.2, DECISIONS 22b).
    ///
    /// What the connected system has of itself is never ours, and nothing of it goes when the flow no longer gives
    /// it: after a rebuild of the database that is everything (engine.md 17).
    ///
    /// @param there what the connected system holds, by all that is known
    /// @param ours what flows gave before
    private static Say merged(List<Contribution> candidates, Values wanted, Values there, Values ours) {
        var merge = candidates.getFirst().flow().flow().merge();
        var added = Merging.missing(wanted, there.without(ours), merge);
        boolean addOnly = candidates.stream()
                .allMatch(contribution -> contribution.flow().flow().addOnly());
        return new Say.Changes(added, addOnly ? Values.NONE : ours.without(wanted));
    }

    /// What flows gave before: the wish as it stands, and what it still waits to see removed.
    private static Values given(AttributeName target, Tower tower) {
        return switch (tower.desired().says().get(target)) {
            case null -> Values.NONE;
            case Say.Exactly(var values) -> values;
            case Say.Changes(var added, var removed) -> {
                var shown = tower.expected().values(target);
                yield added.with(removed.without(removed.without(shown)));
            }
        };
    }
}

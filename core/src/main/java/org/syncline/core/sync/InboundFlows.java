package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.List;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.function.Moment;
import org.syncline.core.rule.CompiledFlow;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.ValueType;

/// What the CS objects of a group say about the attributes of their MV object (engine.md 6.2, 7).
///
/// Every object speaks as of its last synchronization; the one being synchronized has just had it.
final class InboundFlows {

    private final Landscape landscape;
    private final References references;
    private final Moment moment;

    InboundFlows(Landscape landscape, References references, Moment moment) {
        this.landscape = landscape;
        this.references = references;
        this.moment = moment;
    }

    /// All contributions.
    ///
    /// @param projected whether the MV object is being created: the one time for flows that run once
    Contributions contributions(ConnectedGroup group, boolean projected, List<Problem> problems) {
        var sources = new ArrayList<Contributions.Notes>(group.csObjects().size());
        group.csObjects().values().forEach(object -> {
            if (object.tower().settled() instanceof Hologram.Present current) {
                addContributions(object, current, group.mvObject(), projected, problems, sources);
            }
        });
        return new Contributions(sources);
    }

    private void addContributions(
            CsObject object,
            Hologram.Present current,
            MvObject mvObject,
            boolean projected,
            List<Problem> problems,
            List<Contributions.Notes> sources) {
        var rules = new Scoping(landscape, references)
                .inbound(object, current).stream()
                        .filter(rule -> rule.rule().targetType().accepts(mvObject.type()))
                        .toList();
        if (Scoping.linking(rules).isEmpty()) {
            return;
        }
        rules.stream()
                .filter(rule -> !rule.faults().isEmpty())
                .forEach(rule -> problems.add(Problem.RuleFaulty.of(object.dn().toString(), rule)));
        var inputs = new CsInputs(
                current,
                object.tower().synced(),
                object.dn(),
                landscape.parameters(object.connector(), object.dn()),
                references,
                moment);
        var results = new FlowResults(object.dn()::toString, references::inbound, problems);
        var book = landscape.rules().inbound(object.connector(), current.type());
        var notes = new Contributions.Notes(book);
        var silence = book.silent(current.attributes());
        for (var rule : rules) {
            int number = book.firstFlow(rule);
            for (var flow : rule.flows()) {
                var outcome = flow.flow().executeOnce() && !projected
                        ? kept(rule.rule(), object, flow, mvObject)
                        : silence.covers(number)
                                ? FlowOutcome.NOTHING
                                : results.checked(rule.rule(), flow, asTarget(flow, flow.evaluate(inputs)));
                notes.note(number++, new Contribution(rule.rule(), object.id(), flow, outcome));
            }
        }
        sources.add(notes);
    }

    /// A direct flow of a reference to a text is the DN (rules.md R4).
    private FlowOutcome asTarget(CompiledFlow flow, FlowOutcome outcome) {
        return flow.target().type() == ValueType.TEXT
                        && outcome instanceof FlowOutcome.Flows(var values)
                        && values.hasReferences()
                ? new FlowOutcome.Flows(references.asText(values))
                : outcome;
    }

    /// A flow that ran once keeps giving what it gave, as long as its object is linked (engine.md 7.3).
    private static FlowOutcome kept(SyncRule rule, CsObject object, CompiledFlow flow, MvObject mvObject) {
        var lineage = mvObject.lineage().get(flow.target().name());
        return lineage != null
                        && lineage.rule().equals(rule.id())
                        && lineage.source().equals(object.id())
                ? new FlowOutcome.Flows(mvObject.values(flow.target().name()))
                : FlowOutcome.NOTHING;
    }
}

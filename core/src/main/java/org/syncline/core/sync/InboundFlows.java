package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.function.Moment;
import org.syncline.core.rule.CompiledFlow;
import org.syncline.core.rule.CompiledRule;
import org.syncline.core.rule.FlowRun;
import org.syncline.core.rule.RuleBook;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.ValueType;

/// What the CS objects of a group say about the attributes of their MV object (engine.md 6.2, 7).
///
/// Every object speaks as of its last synchronization; the one being synchronized has just had it.
final class InboundFlows {

    private final Landscape landscape;
    private final References references;
    private final Moment moment;
    private @Nullable CsObjectId scoped;
    private Hologram scopedView = Hologram.ABSENT;
    private List<CompiledRule> accepting = List.of();

    InboundFlows(Landscape landscape, References references, Moment moment) {
        this.landscape = landscape;
        this.references = references;
        this.moment = moment;
    }

    Moment moment() {
        return moment;
    }

    /// The rules that accept the object, strongest first. The answer is kept for the next question: what is
    /// synchronized is asked about twice in a row, for its claims and for its flows.
    ///
    /// @param view which view of it they look at
    @SuppressWarnings("ReferenceEquality") // another view may mean the same, and is looked at anew
    List<CompiledRule> inScope(CsObject object, Hologram view) {
        if (view != scopedView || !object.id().equals(scoped)) {
            accepting = new Scoping(landscape, references).inbound(object, view);
            scoped = object.id();
            scopedView = view;
        }
        return accepting;
    }

    /// All contributions.
    ///
    /// @param projected whether the MV object is being created: the one time for flows that run once
    Contributions contributions(ConnectedGroup group, boolean projected, List<Problem> problems) {
        var speakers = new ArrayList<Speaker>(group.csObjects().size());
        for (var object : group.csObjects().values()) {
            if (object.tower().settled() instanceof Hologram.Present current) {
                addSpeaker(object, current, group.mvObject(), projected, problems, speakers);
            }
        }
        var books = new ArrayList<RuleBook>(speakers.size());
        for (var speaker : speakers) {
            books.add(speaker.book());
        }
        return new Contributions(speakers, landscape.rules().targets(books));
    }

    private void addSpeaker(
            CsObject object,
            Hologram.Present current,
            MvObject mvObject,
            boolean projected,
            List<Problem> problems,
            List<Speaker> speakers) {
        var rules = to(mvObject, inScope(object, current));
        if (Scoping.linking(rules).isEmpty()) {
            return;
        }
        var book = landscape.rules().inbound(object.connector(), current.type());
        var inputs = new CsInputs(
                current,
                object.tower().synced(),
                object.dn(),
                landscape.parameters(object.connector(), object.dn()),
                references,
                moment);
        var flows = new FlowRun(book, inputs, current.attributes());
        var speaker = new Speaker(
                flows,
                object.id(),
                object.dn()::toString,
                number -> !projected && book.runsOnce(number)
                        ? kept(book.ruleOf(number).rule(), object, book.flow(number), mvObject)
                        : resolved(book.flow(number), flows.outcome(number)));
        for (var rule : rules) {
            if (!rule.faults().isEmpty()) {
                problems.add(Problem.RuleFaulty.of(speaker.named(), rule));
            }
            speaker.admit(rule);
        }
        FlowChecks.demandSound(speaker, problems);
        speakers.add(speaker);
    }

    private static List<CompiledRule> to(MvObject mvObject, List<CompiledRule> inScope) {
        return Scoping.those(inScope, rule -> rule.rule().targetType().accepts(mvObject.type()));
    }

    /// References as those of the metaverse; a direct flow of one to a text is the DN (rules.md R4).
    private FlowOutcome resolved(CompiledFlow flow, FlowOutcome outcome) {
        if (!(outcome instanceof FlowOutcome.Flows(var values)) || !values.hasReferences()) {
            return outcome;
        }
        return FlowOutcome.of(
                flow.target().type() == ValueType.TEXT ? references.asText(values) : references.inbound(values));
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

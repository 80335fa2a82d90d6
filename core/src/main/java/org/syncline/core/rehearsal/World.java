package org.syncline.core.rehearsal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.syncline.core.function.Moment;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.sync.Approach;
import org.syncline.core.sync.Inbound;
import org.syncline.core.sync.Landscape;
import org.syncline.core.sync.OutboundQuestion;
import org.syncline.core.sync.Outcome;
import org.syncline.core.sync.Synchronization;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;

/// Connected systems as maps, and the engine's loops over them: read, synchronize, export.
///
/// The connected systems hold what was put into them with [#system], and accept every export unless told
/// otherwise. All decisions are those of [Synchronization] and staging; the world only looks things up and keeps
/// what comes out.
public final class World {

    /// More rounds of looking again than any chain of references needs.
    private static final int ENOUGH = 50;

    private final Population population;
    private final Map<ConnectorId, SortedMap<Anchor, Hologram.Present>> systems = new TreeMap<>();
    private final Synchronization synchronization;
    private final Journal journal;
    private final SequencedSet<CsObjectId> retry = new LinkedHashSet<>();
    private final SequencedSet<CsObjectId> failed = new LinkedHashSet<>();
    private final SequencedSet<MvObjectId> due = new LinkedHashSet<>();
    private long lastId;

    public World(Landscape landscape, Journal journal) {
        this(landscape, new Synchronization(landscape), journal);
    }

    /// @param synchronization of that landscape
    public World(Landscape landscape, Synchronization synchronization, Journal journal) {
        this.population = new Population(landscape);
        this.synchronization = synchronization;
        this.journal = journal;
        landscape.spaces().keySet().forEach(connector -> systems.put(connector, new TreeMap<>()));
    }

    public Population population() {
        return population;
    }

    /// What a connected system holds; changes to it are seen by the next [#read].
    ///
    /// @throws IllegalArgumentException if there is no such connector
    public SortedMap<Anchor, Hologram.Present> system(ConnectorId connector) {
        return Optional.ofNullable(systems.get(connector))
                .orElseThrow(() -> new IllegalArgumentException("no connector " + connector));
    }

    /// A full import that was complete: what the connected system does not show is gone, even if it shows nothing at
    /// all. Whether a run believes what it was shown is decided before (operations.md 4).
    public void read(ConnectorId connector) {
        new WorldImport(this, connector).run();
    }

    /// An export of all that is pending; everything is accepted.
    public void export(ConnectorId connector) {
        export(connector, _ -> Reception.ACCEPTED);
    }

    /// @param reception what becomes of what is sent of each object
    public void export(ConnectorId connector, Function<CsObject, Reception> reception) {
        new WorldExport(this, connector, reception).run();
    }

    /// A full synchronization.
    public void synchronize(ConnectorId connector, Moment moment) {
        synchronize(connector, moment, UnaryOperator.identity());
    }

    /// @param order of the objects that are not deleted
    public void synchronize(ConnectorId connector, Moment moment, UnaryOperator<List<CsObject>> order) {
        pass(connector, population.of(connector), moment, order, true);
    }

    /// A delta synchronization: what was imported since, and what is to be looked at again (engine.md 6.1).
    public void synchronizeChanges(ConnectorId connector, Moment moment) {
        var changed = population.of(connector).stream()
                .filter(object -> !object.tower().pendingImport().isNone() || retry.contains(object.id()))
                .toList();
        pass(connector, changed, moment, UnaryOperator.identity(), false);
    }

    private void pass(
            ConnectorId connector,
            List<CsObject> objects,
            Moment moment,
            UnaryOperator<List<CsObject>> order,
            boolean always) {
        var gone = objects.stream().filter(object -> !object.tower().imported().isPresent());
        var here = objects.stream().filter(object -> object.tower().imported().isPresent());
        failed.clear();
        gone.toList().forEach(object -> take(object.id(), moment, always));
        order.apply(here.toList()).forEach(object -> take(object.id(), moment, always));
        for (int round = 0; round < ENOUGH && isUnsettled(connector); round++) {
            lookAgain(connector, moment);
        }
        if (isUnsettled(connector)) {
            throw new IllegalStateException("the second pass does not end");
        }
        retry.addAll(failed);
    }

    /// Objects of other connectors wait for the synchronization of theirs.
    private boolean isUnsettled(ConnectorId connector) {
        return !due.isEmpty()
                || retry.stream()
                        .anyMatch(id -> Optional.ofNullable(population.objects().get(id))
                                .filter(object -> object.connector().equals(connector) && !failed.contains(id))
                                .isPresent());
    }

    /// What a synchronization of the object would come to; nothing is kept, no number is used up.
    public Outcome preview(CsObject object, Moment moment) {
        long before = lastId;
        var outcome = outcome(object, moment, true);
        lastId = before;
        return outcome;
    }

    /// Keeps what follows from a decision about an object's link.
    public Outcome decide(CsObject object, Inbound decided, Moment moment) {
        var outcome = outbound(decided, moment, true);
        keep(object.connector(), List.of(object), outcome);
        return outcome;
    }

    /// Synchronizes one object.
    public Outcome take(CsObject object, Moment moment) {
        return take(object, moment, true);
    }

    private Outcome take(CsObject object, Moment moment, boolean always) {
        retry.remove(object.id());
        var outcome = outcome(object, moment, always);
        if (outcome instanceof Outcome.Failed) {
            failed.add(object.id());
        }
        keep(object.connector(), List.of(object), outcome);
        return outcome;
    }

    long fresh() {
        return ++lastId;
    }

    /// The MV object tries again.
    void revisit(MvObjectId mvObject) {
        due.add(mvObject);
    }

    void put(CsObject object) {
        population.put(object);
    }

    /// The connector space forgets the object, but for what others refer to.
    void forget(CsObject gone) {
        population.remove(gone.id());
        population.leavePlaceholder(gone);
    }

    /// The one was the other: whoever referred to it refers to that.
    void repoint(CsObjectId from, CsObjectId to) {
        population.remove(from);
        for (var id : List.copyOf(population.referrers(from))) {
            var object = population.object(id);
            population.put(object.withTower(Repointed.of(object.tower(), from.number(), to.number())));
        }
    }

    private void lookAgain(ConnectorId connector, Moment moment) {
        var again = List.copyOf(retry).stream()
                .flatMap(id -> Optional.ofNullable(population.objects().get(id)).stream())
                .filter(object -> object.connector().equals(connector) && !failed.contains(object.id()))
                .map(CsObject::id)
                .toList();
        again.forEach(retry::remove);
        again.forEach(id -> take(id, moment, true));
        var revisited = List.copyOf(due);
        due.clear();
        revisited.forEach(id -> population
                .group(id)
                .ifPresent(group -> keep(
                        connector,
                        List.copyOf(group.csObjects().values()),
                        outbound(synchronization.revisited(group, population.references(), moment), moment, true))));
    }

    private void take(CsObjectId id, Moment moment, boolean always) {
        Optional.ofNullable(population.objects().get(id))
                .filter(object -> object.state() != ConnectionState.PLACEHOLDER)
                .ifPresent(object -> take(object, moment, always));
    }

    private void keep(ConnectorId connector, List<CsObject> about, Outcome outcome) {
        journal.settled(connector, about, outcome);
        if (outcome instanceof Outcome.Settled settled) {
            keep(settled);
        }
    }

    private void keep(Outcome.Settled outcome) {
        var gone = outcome.forgotten().stream().map(population::object).toList();
        outcome.forgotten().forEach(population::remove);
        outcome.changed().values().forEach(population::put);
        switch (outcome.metaverse()) {
            case Outcome.Metaverse.Untouched() -> {}
            case Outcome.Metaverse.Kept(var object) -> population.put(object);
            case Outcome.Metaverse.Removed(var id) -> population.remove(id);
        }
        gone.forEach(population::leavePlaceholder);
        outcome.relinked().forEach(id -> retry.addAll(population.readers(id)));
        outcome.regrouped().forEach(id -> due.addAll(population.referrers(id)));
        retry.addAll(outcome.taken());
    }

    private Outcome outcome(CsObject object, Moment moment, boolean always) {
        return outbound(inbound(object, moment), moment, always);
    }

    private Inbound inbound(CsObject object, Moment moment) {
        var approach = synchronization.approach(object, population.references());
        return switch (approach) {
            case Approach.Seeking seeking ->
                synchronization.joining(
                        object,
                        synchronization.decide(object, seeking, population.candidates(seeking.query())),
                        new MvObjectId(fresh()),
                        population.references(),
                        moment);
            case Approach.Joined() -> synchronization.staying(object, group(object), population.references(), moment);
            case Approach.Gone()
            when object.link() instanceof Link.To ->
                synchronization.leaving(object, group(object), population.references(), moment);
            case Approach.Gone(), Approach.Filtered(), Approach.Aside(), Approach.Refused _ ->
                synchronization.apart(object, approach);
        };
    }

    private Outcome outbound(Inbound inbound, Moment moment, boolean always) {
        var answers = synchronization.questions(inbound, population.references(), moment).stream()
                .map(this::answer)
                .toList();
        return synchronization.outbound(inbound, always, answers, population.references(), moment);
    }

    private OutboundQuestion.Answer answer(OutboundQuestion question) {
        return new OutboundQuestion.Answer(
                question,
                population.candidates(question.connector(), question.query()),
                question.names().stream()
                        .flatMap(name -> population.at(question.connector(), name).stream())
                        .toList(),
                new CsObjectId(fresh()));
    }

    private ConnectedGroup group(CsObject object) {
        if (object.link() instanceof Link.To(var mvObject, var _)) {
            return population
                    .group(mvObject)
                    .orElseThrow(() -> new IllegalStateException(object.id() + " is joined to nothing"));
        }
        throw new IllegalArgumentException(object.id() + " is not joined");
    }
}

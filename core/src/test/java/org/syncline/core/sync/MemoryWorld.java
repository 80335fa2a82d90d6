package org.syncline.core.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGeneratorFactory;
import org.syncline.core.function.Moment;
import org.syncline.core.rule.Draft;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// The engine's shell over plain maps: connected systems, connector spaces and the metaverse, and nothing else.
final class MemoryWorld {

    /// More rounds of looking again than any of our worlds needs.
    private static final int ENOUGH = 50;

    final SortedMap<CsObjectId, CsObject> cs = new TreeMap<>();
    final SortedMap<MvObjectId, MvObject> mv = new TreeMap<>();
    final Map<ConnectorId, SortedMap<Anchor, Hologram.Present>> systems = new TreeMap<>();
    final SortedMap<String, List<String>> counters = new TreeMap<>();
    final List<Problem> problems = new ArrayList<>();
    final SequencedSet<MvObjectId> due = new LinkedHashSet<>();

    private final MemoryLinks links = new MemoryLinks(cs, mv);
    private final Landscape landscape;
    private final Synchronization synchronization;
    private final SequencedSet<CsObjectId> retry = new LinkedHashSet<>();
    private Instant now = Instant.EPOCH;
    private String syncing = "";
    private long lastId;

    MemoryWorld(List<Draft> rules) {
        landscape = Company.landscape(rules);
        synchronization = new Synchronization(landscape);
        landscape.spaces().keySet().forEach(connector -> systems.put(connector, new TreeMap<>()));
    }

    /// What that connected system holds.
    SortedMap<Anchor, Hologram.Present> system(ConnectorId connector) {
        return systems.computeIfAbsent(connector, _ -> new TreeMap<>());
    }

    CsObject object(long id) {
        return Optional.ofNullable(cs.get(new CsObjectId(id))).orElseThrow();
    }

    Landscape landscape() {
        return landscape;
    }

    long fresh() {
        return ++lastId;
    }

    /// A full import of everything, and a full synchronization, in the order of the connectors.
    MemoryWorld cycle() {
        counters.clear();
        problems.clear();
        systems.keySet().forEach(this::read);
        systems.keySet().forEach(this::synchronize);
        return this;
    }

    MemoryWorld export(ConnectorId connector) {
        new MemoryExport(this, connector).run();
        return this;
    }

    MemoryWorld read(ConnectorId connector) {
        new MemoryImport(this, connector).run();
        return this;
    }

    MemoryWorld synchronize(ConnectorId connector) {
        return synchronize(connector, UnaryOperator.identity());
    }

    /// @param order of the objects that are not deleted
    MemoryWorld synchronize(ConnectorId connector, UnaryOperator<List<CsObject>> order) {
        now = now.plusSeconds(60);
        syncing = landscape.space(connector).name();
        var objects = of(connector);
        var gone = objects.stream().filter(object -> !object.tower().imported().isPresent());
        var here = objects.stream().filter(object -> object.tower().imported().isPresent());
        gone.forEach(object -> take(object.id()));
        order.apply(here.toList()).forEach(object -> take(object.id()));
        for (int round = 0; round < ENOUGH && !(retry.isEmpty() && due.isEmpty()); round++) {
            var again = List.copyOf(retry);
            retry.clear();
            again.stream()
                    .filter(id -> cs.containsKey(id) && cs.get(id).connector().equals(connector))
                    .forEach(this::take);
            var revisited = List.copyOf(due);
            due.clear();
            revisited.forEach(id -> group(id).ifPresent(group -> take(outbound(synchronization.revisited(group)))));
        }
        if (!(retry.isEmpty() && due.isEmpty())) {
            throw new IllegalStateException("the second pass does not end");
        }
        return this;
    }

    /// The connector space forgets the object; what others still refer to stays as a placeholder (engine.md 2.4).
    void forget(CsObjectId id) {
        var gone = cs.remove(id);
        if (gone != null && cs.values().stream().anyMatch(object -> MemoryLinks.refersTo(object, id.number()))) {
            cs.put(id, CsObject.placeholder(id, gone.connector(), gone.anchor(), gone.dn()));
        }
    }

    /// The one was the other: whoever referred to it refers to that.
    void repoint(CsObjectId from, CsObjectId to) {
        cs.remove(from);
        cs.replaceAll((_, object) -> object.withTower(Repointed.of(object.tower(), from.number(), to.number())));
    }

    /// What a synchronization of the object would come to; no number is used up.
    Outcome preview(CsObject object) {
        long before = lastId;
        var outcome = outcome(object);
        lastId = before;
        return outcome;
    }

    /// Synchronizes one object.
    Outcome take(CsObject object) {
        var outcome = outcome(object);
        take(outcome);
        return outcome;
    }

    private Outcome outcome(CsObject object) {
        return outbound(inbound(object));
    }

    void apply(Outcome.Settled outcome) {
        outcome.forgotten().forEach(this::forget);
        cs.putAll(outcome.changed());
        switch (outcome.metaverse()) {
            case Outcome.Metaverse.Untouched() -> {}
            case Outcome.Metaverse.Kept(var object) -> mv.put(object.id(), object);
            case Outcome.Metaverse.Removed(var id) -> mv.remove(id);
        }
        cs.values().stream()
                .filter(object -> outcome.relinked().stream().anyMatch(id -> MemoryLinks.refersTo(object, id.number())))
                .forEach(object -> retry.add(object.id()));
        mv.values().stream()
                .filter(object -> outcome.regrouped().stream()
                        .anyMatch(id -> object.attributes().values().stream()
                                .anyMatch(values -> values.contains(new Value.Reference(id.number())))))
                .forEach(object -> due.add(object.id()));
    }

    List<CsObject> of(ConnectorId connector) {
        return cs.values().stream()
                .filter(object -> object.connector().equals(connector))
                .sorted(Comparator.comparing(CsObject::anchor).thenComparing(CsObject::id))
                .toList();
    }

    Optional<CsObject> at(ConnectorId connector, Anchor anchor) {
        return of(connector).stream()
                .filter(object -> anchor.isKnown() && object.anchor().equals(anchor))
                .findFirst();
    }

    Optional<CsObject> at(ConnectorId connector, DistinguishedName dn) {
        return of(connector).stream().filter(object -> object.dn().equals(dn)).findFirst();
    }

    /// The one object of the connector.
    CsObject only(ConnectorId connector) {
        var objects = of(connector);
        if (objects.size() != 1) {
            throw new AssertionError(objects);
        }
        return objects.getFirst();
    }

    Optional<ConnectedGroup> group(MvObjectId id) {
        return links.group(id);
    }

    References references() {
        return links.references();
    }

    private void take(CsObjectId id) {
        Optional.ofNullable(cs.get(id))
                .filter(object -> object.state() != ConnectionState.PLACEHOLDER)
                .ifPresent(object -> take(outcome(object)));
    }

    private void take(Outcome outcome) {
        switch (outcome) {
            case Outcome.Failed(var found) ->
                found.stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
            case Outcome.Settled settled -> {
                if (settled.inbound() != InboundCounter.NONE) {
                    count("inbound", settled.inbound().code());
                }
                settled.outbound()
                        .forEach((connector, counted) -> counted.forEach(
                                counter -> count(landscape.space(connector).name(), counter.code())));
                apply(settled);
            }
        }
    }

    private void count(String where, String code) {
        counters.computeIfAbsent(syncing + " synchronized, " + where, _ -> new ArrayList<>())
                .add(code);
    }

    private Inbound inbound(CsObject object) {
        var approach = synchronization.approach(object);
        return switch (approach) {
            case Approach.Seeking(var linking, var query) -> {
                var everything = mv.keySet().stream()
                        .map(this::group)
                        .flatMap(Optional::stream)
                        .toList();
                var candidates = query.groups().stream().map(_ -> everything).toList();
                yield synchronization.joining(
                        object,
                        Joining.decide(object, linking, query, candidates),
                        new MvObjectId(fresh()),
                        references(),
                        moment());
            }
            case Approach.Joined() -> synchronization.staying(object, links.group(object), references(), moment());
            case Approach.Gone()
            when object.link() instanceof Link.To ->
                synchronization.leaving(object, links.group(object), references(), moment());
            case Approach.Gone(), Approach.Filtered(), Approach.Aside(), Approach.Refused _ ->
                synchronization.apart(object, approach);
        };
    }

    private Outcome outbound(Inbound inbound) {
        var answers = synchronization.questions(inbound, references(), moment()).stream()
                .map(this::answer)
                .toList();
        return synchronization.outbound(inbound, true, answers, references(), moment());
    }

    private OutboundQuestion.Answer answer(OutboundQuestion question) {
        var free = of(question.connector()).stream()
                .filter(object -> object.link() instanceof Link.Unlinked)
                .toList();
        return new OutboundQuestion.Answer(
                question,
                question.query().groups().stream().map(_ -> free).toList(),
                question.names().stream()
                        .flatMap(name -> at(question.connector(), name).stream())
                        .toList(),
                new CsObjectId(fresh()));
    }

    private Moment moment() {
        return new Moment(now, RandomGeneratorFactory.of("L64X128MixRandom").create(1));
    }

    static Values translated(Values values, UnaryOperator<Value> each) {
        return Values.of(values.stream().map(each).toList());
    }
}

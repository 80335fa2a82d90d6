package org.syncline.core.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGeneratorFactory;
import org.syncline.core.function.Moment;
import org.syncline.core.rehearsal.Reception;
import org.syncline.core.rehearsal.World;
import org.syncline.core.rule.Draft;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;

/// The [World] of the [Company], with a clock of its own and a record of counters and problems.
final class MemoryWorld {

    final SortedMap<CsObjectId, CsObject> cs;
    final SortedMap<MvObjectId, MvObject> mv;
    final Map<ConnectorId, SortedMap<Anchor, Hologram.Present>> systems = new TreeMap<>();
    final SortedMap<String, List<String>> counters = new TreeMap<>();
    final List<Problem> problems = new ArrayList<>();
    final List<Explanation> explanations = new ArrayList<>();

    private final Landscape landscape;
    private final World world;
    private final Explaining explaining;
    private Instant now = Instant.EPOCH;

    MemoryWorld(List<Draft> rules) {
        this(Company.landscape(rules));
    }

    MemoryWorld(Landscape landscape) {
        this.landscape = landscape;
        explaining = new Explaining(landscape);
        world = new World(landscape, new Synchronization(landscape, explaining), this::note);
        cs = world.population().objects();
        mv = world.population().metaverse();
        landscape.spaces().keySet().forEach(connector -> systems.put(connector, world.system(connector)));
    }

    /// What that connected system holds.
    SortedMap<Anchor, Hologram.Present> system(ConnectorId connector) {
        return world.system(connector);
    }

    CsObject object(long id) {
        return world.population().object(new CsObjectId(id));
    }

    Landscape landscape() {
        return landscape;
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
        world.export(connector);
        return this;
    }

    MemoryWorld export(ConnectorId connector, Function<CsObject, Reception> reception) {
        world.export(connector, reception);
        return this;
    }

    /// What changed of everything, as a cycle of deltas does.
    MemoryWorld deltas() {
        systems.keySet().forEach(this::read);
        systems.keySet().forEach(this::synchronizeChanges);
        return this;
    }

    MemoryWorld synchronizeChanges(ConnectorId connector) {
        now = now.plusSeconds(60);
        world.synchronizeChanges(connector, moment());
        return this;
    }

    MemoryWorld read(ConnectorId connector) {
        world.read(connector);
        return this;
    }

    MemoryWorld synchronize(ConnectorId connector) {
        return synchronize(connector, UnaryOperator.identity());
    }

    /// @param order of the objects that are not deleted
    MemoryWorld synchronize(ConnectorId connector, UnaryOperator<List<CsObject>> order) {
        now = now.plusSeconds(60);
        world.synchronize(connector, moment(), order);
        return this;
    }

    Outcome preview(CsObject object) {
        return world.preview(object, moment());
    }

    Outcome take(CsObject object) {
        return world.take(object, moment());
    }

    /// What an administrator decides about the link of an object.
    Outcome byHand(Function<ByHand, Inbound> decision, CsObject object) {
        var hand = new ByHand(landscape, new Synchronization(landscape));
        return world.decide(object, decision.apply(hand), moment());
    }

    References references() {
        return world.population().references();
    }

    List<CsObject> of(ConnectorId connector) {
        return world.population().of(connector);
    }

    Optional<CsObject> at(ConnectorId connector, Anchor anchor) {
        return world.population().at(connector, anchor);
    }

    /// The one object of the connector.
    CsObject only(ConnectorId connector) {
        var objects = of(connector);
        if (objects.size() != 1) {
            throw new AssertionError(objects);
        }
        return objects.getFirst();
    }

    private void note(ConnectorId syncing, List<CsObject> about, Outcome outcome) {
        if (!about.isEmpty()) {
            explanations.add(
                    explaining.of(about.getFirst(), outcome, world.population().references()));
        }
        switch (outcome) {
            case Outcome.Failed(var found) ->
                found.stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
            case Outcome.Settled settled -> {
                var name = landscape.space(syncing).name();
                if (settled.inbound() != InboundCounter.NONE) {
                    count(name, "inbound", settled.inbound().code());
                }
                settled.outbound()
                        .forEach((connector, counted) -> counted.forEach(counter ->
                                count(name, landscape.space(connector).name(), counter.code())));
            }
        }
    }

    private void count(String syncing, String where, String code) {
        counters.computeIfAbsent(syncing + " synchronized, " + where, _ -> new ArrayList<>())
                .add(code);
    }

    private Moment moment() {
        return new Moment(now, RandomGeneratorFactory.of("L64X128MixRandom").create(1));
    }
}

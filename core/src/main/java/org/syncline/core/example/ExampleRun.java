package org.syncline.core.example;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGeneratorFactory;
import org.syncline.core.function.Moment;
import org.syncline.core.rehearsal.World;
import org.syncline.core.space.CsObject;
import org.syncline.core.sync.Explaining;
import org.syncline.core.sync.Explanation;
import org.syncline.core.sync.Landscape;
import org.syncline.core.sync.Outcome;
import org.syncline.core.sync.Synchronization;
import org.syncline.core.value.ConnectorId;

/// Plays an example with the real pipeline and holds what comes out against what it expects.
public final class ExampleRun {

    /// More rounds than any population needs to come to rest.
    private static final int ENOUGH = 10;

    private static final Duration BETWEEN_STEPS = Duration.ofMinutes(1);

    private final Landscape landscape;
    private final List<ConnectorId> order;
    private final Example example;
    private final Consumer<Explanation> told;
    private final Explaining explaining;
    private final World world;
    private final Cast cast;
    private final Givers givers = new Givers();
    private final SequencedSet<TroubleCheck.Seen> problems = new LinkedHashSet<>();

    private ExampleRun(Landscape landscape, List<ConnectorId> order, Example example, Consumer<Explanation> told) {
        this.landscape = landscape;
        this.order = order;
        this.example = example;
        this.told = told;
        explaining = new Explaining(landscape);
        world = new World(
                landscape, new Synchronization(landscape, explaining), (_, about, outcome) -> note(about, outcome));
        cast = new Cast(world.population());
    }

    /// @param order in which the connectors are read and synchronized
    /// @param told what each object came to, and why
    public static ExampleResult play(
            Example example, Landscape landscape, List<ConnectorId> order, Consumer<Explanation> told) {
        return new ExampleRun(landscape, order, example, told).played();
    }

    private ExampleResult played() {
        var differences = new ArrayList<Difference>();
        for (int i = 0; i < example.steps().size(); i++) {
            differences.addAll(step(i));
        }
        return new ExampleResult(example, differences);
    }

    private List<Difference> step(int index) {
        var step = example.steps().get(index);
        var notes = new Notes(index + 1);
        step.exports().forEach(world::export);
        new Scenery(world, cast, notes).change(step);
        order.forEach(world::read);
        settle(index, notes);
        var expected = step.expected();
        var identities = new IdentityCheck(cast, landscape, notes);
        expected.identities().forEach(identities::check);
        expected.unjoined().forEach(identities::check);
        if (expected.exports() instanceof Expected.Exports.Exactly exactly) {
            new ExportCheck(cast, world.population(), landscape, givers, notes).check(exactly);
        }
        new TroubleCheck(cast, notes).check(step, List.copyOf(problems));
        return notes.all();
    }

    private void settle(int index, Notes notes) {
        var population = world.population();
        for (int round = 0; round < ENOUGH; round++) {
            var objects = new TreeMap<>(population.objects());
            var metaverse = new TreeMap<>(population.metaverse());
            problems.clear();
            order.forEach(connector -> world.synchronize(connector, moment(index)));
            if (population.objects().equals(objects) && population.metaverse().equals(metaverse)) {
                return;
            }
        }
        notes.add(
                example.steps().get(index).origin(),
                "the population",
                "at rest",
                "after a few rounds of synchronization",
                "values still change after " + ENOUGH);
    }

    private Moment moment(int index) {
        return new Moment(
                example.at().plus(BETWEEN_STEPS.multipliedBy(index)),
                RandomGeneratorFactory.of("L64X128MixRandom").create(index));
    }

    private void note(List<CsObject> about, Outcome outcome) {
        var why = explaining.of(about.getFirst(), outcome, world.population().references());
        givers.note(why);
        told.accept(why);
        if (outcome instanceof Outcome.Failed(var found)) {
            found.stream()
                    .filter(problem ->
                            problems.stream().noneMatch(seen -> seen.problem().equals(problem)))
                    .forEach(problem -> problems.add(new TroubleCheck.Seen(about, problem)));
        }
    }
}

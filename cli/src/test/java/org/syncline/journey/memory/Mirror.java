package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGeneratorFactory;
import org.syncline.connector.ExportEntry;
import org.syncline.core.function.Moment;
import org.syncline.core.rehearsal.Journal;
import org.syncline.core.rehearsal.Reception;
import org.syncline.core.rehearsal.World;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.engine.CanonicalDump;
import org.syncline.engine.RunProfile;
import org.syncline.testkit.memory.MemorySystems;

/// The same history twice, step by step: by the engine with its database, and by the pure core over maps. After each
/// step both hold the same, in their spaces, in the metaverse and in the connected systems.
final class Mirror implements AutoCloseable {

    private static final List<String> SYSTEMS = List.of(Town.ONE, Town.TWO, Town.CLOUD);

    /// A day passes from step to step, so that nothing that was refused is still let rest.
    private static final class Days extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    private final Days days = new Days();
    private final Plant plant;
    private final World world;
    private final ForkJoinPool threads;
    private final Citizens citizens;
    private final Random random;
    private final String told;
    private int step;

    /// Whether somebody has changed the cloud: that is read before anything is written over it, as the model and a
    /// connected system do not agree on what becomes of the two changes.
    private boolean byHand;

    /// @param page how many objects the engine synchronizes at a time
    /// @param cores on how many threads it evaluates them
    Mirror(long seed, int page, int cores) {
        plant = new Plant(new MemorySystems(), days, page);
        world = new World(plant.engine().installed().landscape(), Journal.NONE);
        threads = new ForkJoinPool(cores);
        random = new Random(seed);
        citizens = new Citizens(random);
        told = "-Dseed=%d, pages of %d, %d threads".formatted(seed, page, cores);
    }

    /// @return how many steps were compared
    int play(int edits) {
        SYSTEMS.forEach(system -> run(system, RunProfile.FULL_IMPORT));
        SYSTEMS.forEach(system -> run(system, RunProfile.FULL_SYNCHRONIZATION));
        for (int i = 0; i < edits; i++) {
            citizens.edit(this::put, this::remove);
            if (byHand) {
                run(Town.CLOUD, RunProfile.FULL_IMPORT);
                byHand = false;
            }
            var system = SYSTEMS.get(random.nextInt(SYSTEMS.size()));
            switch (random.nextInt(6)) {
                case 0 -> run(system, RunProfile.FULL_IMPORT);
                case 1 -> {
                    run(system, RunProfile.FULL_IMPORT);
                    run(system, RunProfile.DELTA_SYNCHRONIZATION);
                }
                case 2 -> run(system, RunProfile.DELTA_SYNCHRONIZATION);
                case 3 -> run(system, RunProfile.FULL_SYNCHRONIZATION);
                case 4 -> run(Town.CLOUD, RunProfile.EXPORT);
                default -> {}
            }
        }
        return step;
    }

    private void put(String system, Anchor anchor, Hologram.Present object) {
        byHand |= system.equals(Town.CLOUD);
        plant.system(system).put(anchor, object);
        world.system(plant.id(system)).put(anchor, object);
    }

    private void remove(String system, Anchor anchor) {
        byHand |= system.equals(Town.CLOUD);
        plant.system(system).remove(anchor);
        world.system(plant.id(system)).remove(anchor);
    }

    private void run(String system, String profile) {
        days.now = days.now.plusSeconds(86_400);
        step++;
        var id = plant.id(system);
        var refused = citizens.some();
        plant.system(Town.CLOUD).troubles().refuse(entry -> refused.contains(name(entry)));
        threads.submit(() -> plant.run(system, profile)).join();
        switch (profile) {
            case RunProfile.FULL_IMPORT -> read(id);
            case RunProfile.FULL_SYNCHRONIZATION -> world.synchronize(id, moment());
            case RunProfile.DELTA_SYNCHRONIZATION -> world.synchronizeChanges(id, moment());
            default -> world.export(id, object -> received(refused, object));
        }
        var model = CanonicalDump.of(
                world.population().objects().values(),
                world.population().metaverse(),
                plant.engine().installed());
        same(profile + " of " + system, plant.dump(), model);
        SYSTEMS.forEach(each -> same(
                each + " holds",
                text(plant.system(each).objects().values()),
                text(world.system(plant.id(each)).values())));
    }

    /// Who shows nothing at all is not believed, and nothing of it is taken for deleted (operations.md 4).
    private void read(ConnectorId id) {
        if (!world.system(id).isEmpty()) {
            world.read(id);
        }
    }

    /// Placeholders that nobody refers to any more are swept by the engine alone.
    private void same(String what, List<String> engine, List<String> model) {
        var more = without(engine, model);
        var less = without(model, engine).stream()
                .filter(line -> !line.contains("| state | PLACEHOLDER"))
                .toList();
        assertThat(more.isEmpty() && less.isEmpty())
                .as("%s, step %d: %s; only the engine has %s, only the model %s", told, step, what, more, less)
                .isTrue();
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(line -> !others.contains(line)).toList();
    }

    private static List<String> text(java.util.Collection<Hologram.Present> objects) {
        return objects.stream().map(Hologram.Present::toString).toList();
    }

    private static Reception received(Set<DistinguishedName> refused, CsObject object) {
        return refused.contains(sent(object)) ? Reception.REFUSED : Reception.ACCEPTED;
    }

    /// As the connected system is told, which may be another name than the one by which the object is known.
    private static DistinguishedName sent(CsObject object) {
        return object.tower().current() instanceof Hologram.Present present ? present.dn() : object.dn();
    }

    private static DistinguishedName name(ExportEntry entry) {
        return switch (entry) {
            case ExportEntry.Add(var object) -> object.dn();
            case ExportEntry.Update(var _, var object, var _) -> object.dn();
            case ExportEntry.Delete(var _, var object) -> object.dn();
        };
    }

    private Moment moment() {
        return new Moment(
                days.now, RandomGeneratorFactory.of("L64X128MixRandom").create(1));
    }

    @Override
    public void close() {
        threads.close();
        plant.close();
    }
}

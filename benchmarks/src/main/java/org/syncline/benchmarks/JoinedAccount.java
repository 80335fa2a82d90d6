package org.syncline.benchmarks;

import java.time.Instant;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.syncline.core.function.Moment;
import org.syncline.core.rehearsal.Journal;
import org.syncline.core.rehearsal.World;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.sync.References;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Installed;

/// A [RealisticAccount] before its first synchronization, and when it has an account in the cloud and nothing changes
/// any more.
///
/// @param before just imported, its manager joined
/// @param after the same object
/// @param group to which it belongs then
/// @param references who is joined to what then
record JoinedAccount(CsObject before, CsObject after, ConnectedGroup group, References references) {

    static final Moment MOMENT = new Moment(Instant.EPOCH, new SplittableRandom(1));

    private static final Anchor ACCOUNT = new Anchor("account");

    /// Cycles until nothing changes any more.
    private static final int ENOUGH = 4;

    static JoinedAccount of(Installed installed) {
        var world = new World(installed.landscape(), Journal.NONE);
        var directory = connector(installed, ConnectorDefinition.Place.ON_PREMISES);
        var cloud = connector(installed, ConnectorDefinition.Place.CLOUD);
        var people =
                new RealisticAccount(Objects.requireNonNull(installed.selected().get(directory)));
        world.system(directory).put(new Anchor("manager"), people.manager());
        cycle(world, directory, cloud);
        world.system(directory).put(ACCOUNT, people.account());
        world.read(directory);
        var before = world.population().at(directory, ACCOUNT).orElseThrow();
        for (int i = 0; i < ENOUGH; i++) {
            cycle(world, directory, cloud);
        }
        var after = world.population().at(directory, ACCOUNT).orElseThrow();
        return new JoinedAccount(
                before, after, group(world, after), world.population().references());
    }

    private static ConnectorId connector(Installed installed, ConnectorDefinition.Place place) {
        return installed.configuration().connectors().values().stream()
                .filter(connector -> connector.place() == place)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static ConnectedGroup group(World world, CsObject object) {
        if (object.link() instanceof Link.To(var mvObject, var _)) {
            return world.population().group(mvObject).orElseThrow();
        }
        throw new IllegalStateException("not joined: " + world.preview(object, MOMENT));
    }

    private static void cycle(World world, ConnectorId directory, ConnectorId cloud) {
        world.read(directory);
        world.synchronize(directory, MOMENT);
        world.export(cloud);
        world.system(cloud).replaceAll(JoinedAccount::known);
        world.read(cloud);
        world.synchronize(cloud, MOMENT);
        world.export(directory);
    }

    /// What the cloud adds to an account by itself.
    private static Hologram.Present known(Anchor anchor, Hologram.Present object) {
        var shown = new TreeMap<>(object.attributes());
        shown.put(new AttributeName("cloudAnchor"), Values.text("User_" + anchor));
        shown.put(new AttributeName("cloudMastered"), Values.of(Value.of(false)));
        shown.put(new AttributeName("cloudLegacyExchangeDN"), Values.text("/o=Cloud/cn=" + anchor));
        return object.with(shown);
    }
}

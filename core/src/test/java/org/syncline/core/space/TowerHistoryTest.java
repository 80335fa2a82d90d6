package org.syncline.core.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.core.value.AttributeName;

/// Whatever happens to an object: once it stops, one more cycle settles it.
class TowerHistoryTest {

    private static final int HISTORIES = 2_000;
    private static final int STEPS = 60;

    private Hologram system = Hologram.ABSENT;
    private Tower tower = Tower.EMPTY;

    @Test
    void every_history_settles() {
        Arbitrary.holds(HISTORIES, any -> {
            system = Hologram.ABSENT;
            tower = Tower.EMPTY;
            for (int step = 0; step < STEPS; step++) {
                happen(any);
            }

            fullImport();
            tower = tower.afterSync(tower.desired());
            send();
            tower = tower.afterExport();
            assertThat(tower.pendingExport().isNone()).as("nothing is left to be sent").isTrue();
            assertThat(tower.expected()).as("what is expected is what is there").isEqualTo(system);

            fullImport();
            tower = tower.afterSync(tower.desired());
            assertThat(tower.pendingExport().isNone()).isTrue();
            assertThat(tower.pendingImport().isNone()).isTrue();
            assertThat(tower.unconfirmedExport().isNone()).isTrue();
            assertThat(tower.current()).isEqualTo(system);
        });
    }

    private void happen(Arbitrary any) {
        switch (any.upTo(9)) {
            case 0 -> system = any.hologram();
            case 1 -> fullImport();
            case 2 -> deltaImport();
            case 3 -> tower = tower.afterSync(any.wish());
            case 4 -> tower = tower.wanting(any.wish());
            case 5 -> {
                send();
                tower = tower.afterExport();
            }
            case 6 -> {
                tower = resting().beforeExport();
                tower = tower.afterRefusal();
            }
            case 7 -> {
                tower = resting().beforeExport();
                system = any.partOf(tower.escrowed()).over(system);
                tower = tower.afterExport();
            }
            default -> {
                tower = resting().beforeExport();
                system = any.maybe() ? tower.escrowed().over(system) : system;
            }
        }
    }

    /// After a crash the object is looked up before anything is sent again (DECISIONS 16).
    private Tower resting() {
        return tower.isInEscrow() ? tower.afterImport(system) : tower;
    }

    private void send() {
        tower = resting().beforeExport();
        system = tower.escrowed().over(system);
    }

    private void fullImport() {
        tower = tower.afterImport(system);
    }

    private void deltaImport() {
        if (tower.imported() instanceof Hologram.Present before
                && system instanceof Hologram.Present after
                && before.type().equals(after.type())
                && before.dn().equals(after.dn())
                && Delta.between(before, after) instanceof Delta.Update update) {
            var changes = new TreeMap<AttributeName, Say>();
            update.changes()
                    .forEach((name, change) -> changes.put(name, new Say.Changes(change.added(), change.removed())));
            tower = tower.afterDelta(new Overlay.Amend(changes));
            assertThat(tower.imported()).isEqualTo(system);
        } else {
            fullImport();
        }
    }
}

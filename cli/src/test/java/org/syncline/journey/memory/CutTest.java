package org.syncline.journey.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.syncline.journey.KillLedger;
import org.syncline.testkit.memory.MemorySystem;

/// The engine is cut off at every point at which it writes, and begun anew: it ends like its twin that was not. Nothing
/// is lost, nothing is created twice, no lock stays behind.
class CutTest {

    @Test
    void cut_off_at_some_write_points_it_ends_like_its_twin() {
        assertThat(cutAt(List.of("sync: cs_link insert", "export: export_batch delete")))
                .isEqualTo(2);
    }

    @Tag("soak")
    @Test
    void cut_off_at_every_write_point_it_ends_like_its_twin() throws IOException {
        int cuts = cutAt(List.copyOf(WritePoints.ALL));

        assertThat(cuts).isEqualTo(WritePoints.ALL.size());
        KillLedger.add(
                WritePoints.ALL.stream().collect(Collectors.toMap(point -> KillLedger.CUT + "\t" + point, _ -> 1)));
    }

    private static int cutAt(List<String> points) {
        List<String> twin;
        try (var plant = new Plant()) {
            WritePointsTest.live(plant);
            twin = end(plant);
        }
        int cuts = 0;
        for (var point : points) {
            try (var plant = new Plant()) {
                plant.cutAt(point);
                WritePointsTest.live(plant);

                assertThat(end(plant)).as(point).isEqualTo(twin);
                assertThat(plant.system(Town.CLOUD).doubled()).as(point).isZero();
                assertThat(locks(plant)).as(point).isZero();
                cuts += plant.wasCut() ? 1 : 0;
                System.out.println((plant.wasCut() ? "cut off at " : "never came to ") + point);
            }
        }
        return cuts;
    }

    private static List<String> end(Plant plant) {
        var lines = new ArrayList<>(plant.dump());
        for (var system : List.of(Town.ONE, Town.TWO, Town.CLOUD)) {
            lines.addAll(content(system, plant.system(system)));
        }
        return lines;
    }

    private static List<String> content(String name, MemorySystem system) {
        return system.objects().entrySet().stream()
                .map(object -> "%s | %s | %s | %s"
                        .formatted(
                                name,
                                object.getKey(),
                                object.getValue().dn(),
                                object.getValue().attributes()))
                .toList();
    }

    private static long locks(Plant plant) {
        return plant.postgres.number("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database ="
                + " (SELECT oid FROM pg_database WHERE datname = current_database())");
    }
}

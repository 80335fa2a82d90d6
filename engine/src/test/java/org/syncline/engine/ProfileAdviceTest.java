package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.connector.Partition;
import org.syncline.core.value.DistinguishedName;

/// Run profiles that can be started and yet do not do what somebody may believe.
class ProfileAdviceTest {

    private static final List<Partition> TWO = List.of(partition("DC=a"), partition("DC=b"));

    @Test
    void the_usual_ones_are_as_they_should_be() {
        assertThat(ProfileAdvice.of(RunProfile.USUAL, TWO)).isEmpty();
    }

    @Test
    void cycles_miss_what_is_taken_away() {
        assertThat(ProfileAdvice.of(RunProfile.USUAL.subList(0, 4), TWO))
                .containsExactly(
                        "Cycles start the run profile 'Export' of every connector. Without it that run fails.");
    }

    @Test
    void a_partition_without_a_step_is_named() {
        var part = new RunProfile("Part", List.of(of("DC=a"), PlannedStep.usual(new RunStep.FullSync())));

        assertThat(with(part))
                .containsExactly(
                        "The run profile 'Part' has no step full-import for DC=b: it leaves what is there alone.");
        assertThat(with(new RunProfile("Both", List.of(of("dc=A"), of("DC=b")))))
                .isEmpty();
        assertThat(with(new RunProfile("All", List.of(of("DC=a"), of(""))))).isEmpty();
    }

    @Test
    void what_is_exported_was_synchronized_and_is_imported_again() {
        var full = new RunStep.FullImport();
        var sync = new RunStep.DeltaSync();
        var export = new RunStep.Export();

        assertThat(with(RunProfile.of("A", full, export, full)))
                .containsExactly("The run profile 'A' exports before what it imported is synchronized.");
        assertThat(with(RunProfile.of("B", full, sync, export)))
                .containsExactly(
                        "The run profile 'B' does not import again what it exported: that waits for the next import.");
        assertThat(with(RunProfile.of("C", full, sync, export, new RunStep.DeltaImport())))
                .isEmpty();
        assertThat(with(RunProfile.of("D", export, new RunStep.DeltaImport()))).isEmpty();
    }

    private static List<String> with(RunProfile more) {
        var profiles = new ArrayList<>(RunProfile.USUAL);
        profiles.add(more);
        return ProfileAdvice.of(profiles, TWO);
    }

    private static PlannedStep of(String partition) {
        return new PlannedStep(new RunStep.FullImport(), StepOptions.USUAL.withPartition(partition));
    }

    private static Partition partition(String dn) {
        return Partition.of(dn, DistinguishedName.of(dn), Map.of());
    }
}

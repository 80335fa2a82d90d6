package org.syncline.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.syncline.core.space.CsObject;
import org.syncline.core.sync.Outcome;
import org.syncline.core.sync.References;
import org.syncline.core.sync.Synchronization;

/// One person through all stages of a synchronization: projected, and provisioned in the cloud.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GroupBenchmark {

    private final CsObject person = SmallLandscape.person();
    private final RawRules rules =
            new RawRules(new Synchronization(SmallLandscape.installed().landscape()), References.NONE, List.of(person));

    /// @throws IllegalStateException if the person does not get into the cloud: nothing would be measured
    public GroupBenchmark() {
        if (!(rules.synchronize(person) instanceof Outcome.Settled settled)
                || settled.changed().size() < 2) {
            throw new IllegalStateException("not provisioned: " + rules.synchronize(person));
        }
    }

    @Benchmark
    public Outcome provisioned() {
        return rules.synchronize(person);
    }
}

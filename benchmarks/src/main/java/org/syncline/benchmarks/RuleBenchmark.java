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
import org.syncline.core.sync.InboundCounter;
import org.syncline.core.sync.Outcome;
import org.syncline.core.sync.Synchronization;

/// All shipped rules for accounts on an account with sixty attributes, in and out, by the stages that a
/// synchronization goes through (issue 3: at most 30 microseconds).
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RuleBenchmark {

    private final JoinedAccount account;
    private final RawRules rules;

    /// @throws IllegalStateException if something else would be measured
    public RuleBenchmark() {
        var installed = FullLandscape.installed();
        account = JoinedAccount.of(installed);
        rules = new RawRules(new Synchronization(installed.landscape()), account.references(), List.of());
        demand(rules.synchronize(account.before()), InboundCounter.DISCONNECTOR_PROJECTED_FLOW, 2);
        demand(rules.synchronize(account.after(), account.group()), InboundCounter.CONNECTOR_NO_FLOW, 2);
        int attributes = account.before().tower().imported().attributes().size();
        if (attributes != RealisticAccount.ATTRIBUTES) {
            throw new IllegalStateException("an account with %d attributes".formatted(attributes));
        }
    }

    /// Seen for the first time: projected, and given an account in the cloud.
    @Benchmark
    public Outcome provisioned() {
        return rules.synchronize(account.before());
    }

    /// Joined, in the cloud and at rest: what a full synchronization finds most of the time.
    @Benchmark
    public Outcome unchanged() {
        return rules.synchronize(account.after(), account.group());
    }

    private static void demand(Outcome outcome, InboundCounter counter, int objects) {
        if (!(outcome instanceof Outcome.Settled settled)
                || settled.inbound() != counter
                || settled.changed().size() != objects) {
            throw new IllegalStateException("not what is to be measured: " + outcome);
        }
    }
}

package org.syncline.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Everything once, in the one order: imports, synchronizations, exports (engine.md 4.2, operations.md 6.2).
public final class Cycle {

    /// How much a cycle looks at.
    public enum Policy {
        /// What changed.
        DELTA,
        /// Everything.
        INITIAL
    }

    private final Runner runner;
    private final Installed installed;
    private final FullStepFlags flags;

    public Cycle(Runner runner, Installed installed, FullStepFlags flags) {
        this.runner = runner;
        this.installed = installed;
        this.flags = flags;
    }

    /// Runs the cycle. An import that fails does not keep the others from going on; a synchronization that
    /// stops keeps everything from being exported, and so does staging mode.
    ///
    /// @param each told of every run when it has ended
    public List<Run> run(Policy policy, String startedBy, Progress progress, Consumer<Run> each) {
        return run(policy, startedBy, progress, each, () -> false);
    }

    /// The same, but no other run begins once it is to stop.
    List<Run> run(Policy policy, String startedBy, Progress progress, Consumer<Run> each, BooleanSupplier stops) {
        var runs = new ArrayList<Run>();
        for (var connector : goingOn(cloudLast(), stops)) {
            runs.add(step(connector, importing(connector, policy), startedBy, progress, each));
        }
        for (var connector : goingOn(cloudLast(), stops)) {
            runs.add(step(connector, synchronizing(connector, policy), startedBy, progress, each));
        }
        boolean stopped = runs.stream()
                .filter(run -> run.steps().stream().anyMatch(step -> step.step().synchronizes()))
                .anyMatch(run -> !run.result().isCompleted());
        if (!stopped && !runner.isStaging()) {
            for (var connector : goingOn(cloudLast().reversed(), stops)) {
                runs.add(step(connector, RunProfile.EXPORT, startedBy, progress, each));
            }
        }
        runner.sweep();
        return runs;
    }

    /// One after the other, asked before each.
    private static Iterable<ConnectorDefinition> goingOn(List<ConnectorDefinition> all, BooleanSupplier stops) {
        return () -> all.stream().takeWhile(_ -> !stops.getAsBoolean()).iterator();
    }

    /// A connector that has no such profile does not keep the others from theirs; that it was not synchronized keeps
    /// everything from being exported, as with one whose synchronization stops.
    private Run step(
            ConnectorDefinition connector, String profile, String startedBy, Progress progress, Consumer<Run> each) {
        var run = connector
                .profile(profile)
                .map(known -> runner.run(connector, known, startedBy, progress))
                .orElseGet(() -> runner.missing(connector, RunProfile.usual(profile), startedBy, progress));
        each.accept(run);
        return run;
    }

    private String importing(ConnectorDefinition connector, Policy policy) {
        return policy == Policy.INITIAL || flags.fullImport(connector.id())
                ? RunProfile.FULL_IMPORT
                : RunProfile.DELTA_IMPORT;
    }

    private String synchronizing(ConnectorDefinition connector, Policy policy) {
        return policy == Policy.INITIAL || flags.fullSync(connector.id())
                ? RunProfile.FULL_SYNCHRONIZATION
                : RunProfile.DELTA_SYNCHRONIZATION;
    }

    private List<ConnectorDefinition> cloudLast() {
        return installed.configuration().connectors().values().stream()
                .sorted(Comparator.comparing(ConnectorDefinition::place).thenComparing(ConnectorDefinition::name))
                .toList();
    }
}

package org.syncline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.syncline.connector.Partition;

/// What is worth a second look among the run profiles of a connector, though each of them can be started
/// (operations.md 2; service-manager-ui.md 4.3).
public final class ProfileAdvice {

    private final List<String> advice = new ArrayList<>();

    private ProfileAdvice() {}

    /// Sentences for an administrator; none if there is nothing to say.
    ///
    /// @param partitions that are known to be there
    public static List<String> of(List<RunProfile> profiles, List<Partition> partitions) {
        var advising = new ProfileAdvice();
        RunProfile.USUAL.stream()
                .map(RunProfile::name)
                .filter(name -> profiles.stream().noneMatch(one -> one.name().equalsIgnoreCase(name)))
                .forEach(advising::missing);
        for (var profile : profiles) {
            advising.leftOut(profile, partitions);
            advising.order(profile);
        }
        return List.copyOf(advising.advice);
    }

    private void missing(String name) {
        advice.add("Cycles start the run profile '%s' of every connector. Without it that run fails.".formatted(name));
    }

    /// A partition that has no step is passed over without a word.
    private void leftOut(RunProfile profile, List<Partition> partitions) {
        var codes = profile.steps().stream().map(one -> one.step().code()).distinct();
        codes.forEach(code -> {
            var options = profile.steps().stream()
                    .filter(one -> one.step().code().equals(code))
                    .map(PlannedStep::options)
                    .toList();
            if (options.stream().noneMatch(one -> one.partition().isEmpty())) {
                partitions.stream()
                        .filter(partition -> options.stream().noneMatch(one -> one.isFor(partition)))
                        .forEach(partition ->
                                advice.add("The run profile '%s' has no step %s for %s: it leaves what is there alone."
                                        .formatted(profile.name(), code, partition.dn())));
            }
        });
    }

    /// Of a profile that imports and exports.
    private void order(RunProfile profile) {
        var steps = profile.steps().stream().map(PlannedStep::step).toList();
        int imported = first(steps, RunStep::imports);
        int exported = last(steps, RunStep.Export.class::isInstance);
        if (imported < 0 || exported < 0) {
            return;
        }
        if (imported < exported && steps.subList(imported, exported).stream().noneMatch(RunStep::synchronizes)) {
            advice.add(
                    "The run profile '%s' exports before what it imported is synchronized.".formatted(profile.name()));
        }
        if (last(steps, RunStep::imports) < exported) {
            advice.add("The run profile '%s' does not import again what it exported: that waits for the next import."
                    .formatted(profile.name()));
        }
    }

    private static int first(List<RunStep> steps, Predicate<RunStep> wanted) {
        return IntStream.range(0, steps.size())
                .filter(at -> wanted.test(steps.get(at)))
                .findFirst()
                .orElse(-1);
    }

    private static int last(List<RunStep> steps, Predicate<RunStep> wanted) {
        return IntStream.range(0, steps.size())
                .filter(at -> wanted.test(steps.get(at)))
                .max()
                .orElse(-1);
    }
}

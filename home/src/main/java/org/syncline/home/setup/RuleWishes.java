package org.syncline.home.setup;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.syncline.configuration.DefaultRules;
import org.syncline.configuration.DefaultRulesFile.Made;
import org.syncline.configuration.Matching;
import org.syncline.configuration.SourceAnchor;
import org.syncline.configuration.Workload;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;

/// What an administrator wants of the shipped rules, in words (default-rules.md 2). What is not said is as usual.
///
/// @param anchor what ties an account to its cloud account: `objectGUID`, `consistencyGuid`, or an attribute
/// @param matching how accounts of one person find each other: `once`, `mail`, `account-sid` …
/// @param services what of the cloud is used: `exchange-online` …
public record RuleWishes(String anchor, boolean writeBack, boolean noHybrid, String matching, List<String> services) {

    public static final RuleWishes NONE = new RuleWishes("", false, false, "", List.of());

    public RuleWishes {
        services = List.copyOf(services);
    }

    /// @throws Refused if they make no sense
    public DefaultRules.Options options() {
        return orRefused(() -> new DefaultRules.Options(
                        SourceAnchor.of(anchor.isEmpty() ? "objectGUID" : anchor), writeBack, !noHybrid, workloads())
                .with(Matching.of(matching.isEmpty() ? "once" : matching)));
    }

    /// What was chosen for the first directory holds for all.
    void demandLike(Made before) {
        var made = before.options();
        boolean other = !anchor.isEmpty() && !SourceAnchor.of(anchor).equals(made.anchor())
                || !matching.isEmpty() && !Matching.of(matching).equals(made.matching())
                || !services.isEmpty() && !workloads().equals(made.workloads())
                || writeBack && !made.consistencyGuidWriteBack()
                || noHybrid && made.hybrid();
        if (other) {
            throw new Refused(
                    ExitCode.USAGE,
                    "The shipped rules were made with another choice, and it holds for all directories: see default-rules.yaml. Leave the options for rules out.");
        }
    }

    static <T> T orRefused(Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (IllegalArgumentException wrong) {
            throw new Refused(ExitCode.USAGE, String.valueOf(wrong.getMessage()));
        }
    }

    private Set<Workload> workloads() {
        if (services.isEmpty()) {
            return DefaultRules.Options.USUAL.workloads();
        }
        return services.stream()
                .map(RuleWishes::workload)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Workload.class)));
    }

    private static Workload workload(String word) {
        return Arrays.stream(Workload.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        ExitCode.USAGE,
                        "A service is one of %s, not '%s'."
                                .formatted(
                                        Arrays.stream(Workload.values())
                                                .map(Workload::word)
                                                .collect(Collectors.joining(", ")),
                                        word)));
    }
}

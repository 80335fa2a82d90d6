package org.syncline.cli.verb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.syncline.cli.terminal.Terminal;
import org.syncline.configuration.DefaultRules;
import org.syncline.configuration.DefaultRulesFile;
import org.syncline.configuration.DefaultRulesFile.Made;
import org.syncline.configuration.LeftOut;
import org.syncline.configuration.Matching;
import org.syncline.configuration.ReadResult;
import org.syncline.configuration.Renewal;
import org.syncline.configuration.ShippedExamples;
import org.syncline.configuration.SourceAnchor;
import org.syncline.configuration.Workload;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.ConnectorDefinition.Place;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Workplace;
import picocli.CommandLine.Option;

/// The shipped rules: written once there are a directory and a cloud and no rules yet, made anew when another directory
/// comes.
final class RuleChoice {

    @Option(
            names = "--anchor",
            paramLabel = "ATTRIBUTE",
            defaultValue = "",
            description =
                    "What ties an account to its cloud account: objectGUID, the usual, consistencyGuid, or another attribute.")
    private String anchor = "";

    @Option(
            names = "--consistency-guid-write-back",
            description = "Write the anchor to the accounts; with consistencyGuid.")
    private boolean writeBack;

    @Option(names = "--no-hybrid", description = "Do not write back to the directory what the cloud's mailboxes say.")
    private boolean noHybrid;

    @Option(
            names = "--matching",
            paramLabel = "HOW",
            defaultValue = "",
            description =
                    "How accounts of one person in several directories find each other: once (there is only one), mail, account-sid, account-name, or an attribute.")
    private String matching = "";

    @Option(
            names = "--services",
            paramLabel = "SERVICE",
            split = ",",
            description =
                    "What of the cloud is used: exchange-online, the usual, dynamics, intune, teams, sharepoint-online, azure-rms, apps.")
    private List<String> services = new ArrayList<>();

    /// @throws Refused before anything is done, if the choice makes no sense
    void check() {
        options();
    }

    void generate(Workplace place, Terminal terminal) {
        var ready = place.read();
        var directories = names(ready, Place.ON_PREMISES);
        var clouds = names(ready, Place.CLOUD);
        var made = DefaultRulesFile.in(ready.files());
        if (made.isPresent()) {
            directories.removeAll(made.get().directories());
            directories.forEach(directory -> renew(place, terminal, directory));
        } else if (ready.configuration().rules().isEmpty() && !directories.isEmpty() && clouds.size() == 1) {
            begin(place, terminal, ready, new Made(options(), directories, clouds.getFirst()));
        }
    }

    private void begin(Workplace place, Terminal terminal, ReadResult.Ready ready, Made made) {
        var generated = orRefused(() -> made.generated(ready.configuration()));
        place.write(made, generated, ready);
        terminal.note("%d rules were written.".formatted(generated.rules().size()));
        LeftOut.told(generated.leftOut()).forEach(terminal::note);
        examples(place, made, made.directories(), terminal);
    }

    private static void examples(Workplace place, Made made, List<String> directories, Terminal terminal) {
        var shipped =
                ShippedExamples.forDirectories(directories, made, place.read().configuration());
        place.write(shipped);
        terminal.note("Their examples were written, too%s. Play them with 'syncline rule test'."
                .formatted(
                        shipped.leftOut().isEmpty()
                                ? ""
                                : ", but %d that speak of what is not here"
                                        .formatted(shipped.leftOut().size())));
    }

    private void renew(Workplace place, Terminal terminal, String directory) {
        var ready = place.read();
        var before = DefaultRulesFile.in(ready.files()).orElseThrow();
        refuseOther(before);
        var made = before.and(directory);
        var renewed = orRefused(() -> Renewal.renew(ready, before, made));
        place.write(renewed);
        terminal.note("The shipped rules were made anew with %s: %d files were written."
                .formatted(directory, renewed.written().size()));
        renewed.notes().forEach(terminal::note);
        LeftOut.told(renewed.leftOut()).forEach(terminal::note);
        examples(place, made, List.of(directory), terminal);
    }

    /// What was chosen for the first directory holds for all.
    private void refuseOther(Made before) {
        boolean other = !anchor.isEmpty()
                        && !SourceAnchor.of(anchor).equals(before.options().anchor())
                || !matching.isEmpty()
                        && !Matching.of(matching).equals(before.options().matching())
                || !services.isEmpty() && !workloads().equals(before.options().workloads())
                || writeBack && !before.options().consistencyGuidWriteBack()
                || noHybrid && before.options().hybrid();
        if (other) {
            throw new Refused(
                    ExitCode.USAGE,
                    "The shipped rules were made with another choice, and it holds for all directories: see default-rules.yaml. Leave the options for rules out.");
        }
    }

    private static List<String> names(ReadResult.Ready ready, Place place) {
        return ready.configuration().connectors().values().stream()
                .filter(one -> one.place() == place)
                .map(ConnectorDefinition::name)
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static <T> T orRefused(Supplier<T> supplier) {
        try {
            return supplier.get();
        } catch (IllegalArgumentException wrong) {
            throw new Refused(ExitCode.USAGE, String.valueOf(wrong.getMessage()));
        }
    }

    private DefaultRules.Options options() {
        return orRefused(() -> new DefaultRules.Options(
                        SourceAnchor.of(anchor.isEmpty() ? "objectGUID" : anchor), writeBack, !noHybrid, workloads())
                .with(Matching.of(matching.isEmpty() ? "once" : matching)));
    }

    private Set<Workload> workloads() {
        if (services.isEmpty()) {
            return DefaultRules.Options.USUAL.workloads();
        }
        return services.stream()
                .map(RuleChoice::workload)
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

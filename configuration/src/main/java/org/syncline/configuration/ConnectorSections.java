package org.syncline.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Guards;
import org.syncline.engine.PlannedStep;
import org.syncline.engine.RunProfile;
import org.syncline.engine.RunStep;
import org.syncline.engine.StepOptions;

/// The run profiles and the limits in a connector's file: what they are, and the file with others. Whatever else the
/// file says, and however it says it, stays.
public final class ConnectorSections {

    static final String PROFILES = "profiles";
    static final String GUARDS = "guards";

    private ConnectorSections() {}

    /// A run profile that is to be.
    ///
    /// @param origin which of the file's profiles it was, counted from 0; -1: it is new
    public record WantedProfile(int origin, String name, List<WantedStep> steps) {
        public WantedProfile {
            steps = List.copyOf(steps);
        }

        public RunProfile profile() {
            return new RunProfile(name, steps.stream().map(WantedStep::step).toList());
        }
    }

    /// @param origin which of the steps of the file's profile it was, counted from 0; -1: it is new
    public record WantedStep(int origin, PlannedStep step) {}

    /// What a connector's file says.
    public sealed interface Said {

        /// Of what the connected system tells, nothing is in it.
        record Plain(ConnectorDefinition connector) implements Said {}

        record Unreadable(List<ConfigurationProblem> problems) implements Said {
            public Unreadable {
                problems = List.copyOf(problems);
            }
        }
    }

    public static Said read(String path, String text) {
        var problems = new Problems();
        var connector =
                Document.yaml(path, text, problems).map(node -> ConnectorFile.read(node, Reading.NOTHING, problems));
        return connector.isPresent() && problems.isEmpty()
                ? new Said.Plain(connector.get())
                : new Said.Unreadable(problems.inOrder());
    }

    /// The steps that a run profile may have.
    public static List<RunStep> steps() {
        return List.copyOf(Words.STEPS.values());
    }

    /// The file that says it is this connector's.
    ///
    /// @param files of a folder, by path
    public static Optional<String> path(SortedMap<String, String> files, ConnectorId connector) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("connectors/"))
                .filter(file -> Document.yaml(file.getKey(), file.getValue(), new Problems())
                        .filter(root -> isOf(root, connector))
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isOf(Node root, ConnectorId connector) {
        return root instanceof Node.Mapping(var _, var entries)
                && entries.get("id") instanceof Node.Entry(var _, Node.Scalar(var _, var id, var _))
                && id.equalsIgnoreCase(connector.toString());
    }

    /// The file with these run profiles.
    public static SectionEdit profiles(String text, List<WantedProfile> wanted) {
        boolean written = WrittenText.read(text)
                .filter(read -> read.root() instanceof Written.Mapping(var _, var _, var entries)
                        && entries.containsKey(PROFILES))
                .isPresent();
        return !written && profiles(wanted).equals(RunProfile.USUAL)
                ? new SectionEdit.Written(text, List.of())
                : SectionText.with(text, PROFILES, new Wanted.Items(items(wanted, written)));
    }

    public static List<RunProfile> profiles(List<WantedProfile> wanted) {
        return wanted.stream().map(WantedProfile::profile).toList();
    }

    /// Of a file that has none written all are new.
    private static List<Wanted.Item> items(List<WantedProfile> wanted, boolean written) {
        return wanted.stream()
                .map(profile -> new Wanted.Item(written ? profile.origin() : -1, profile(profile)))
                .toList();
    }

    private static Wanted profile(WantedProfile profile) {
        var entries = new LinkedHashMap<String, Wanted>();
        entries.put("name", Wanted.text(profile.name()));
        entries.put(
                "steps",
                new Wanted.Items(profile.steps().stream()
                        .map(step -> new Wanted.Item(step.origin(), step(step.step())))
                        .toList()));
        return new Wanted.Mapping(entries, new TreeMap<>(), "");
    }

    private static Wanted step(PlannedStep planned) {
        var options = planned.options();
        var entries = new LinkedHashMap<String, Wanted>();
        entries.put("step", Wanted.text(planned.step().code()));
        if (!options.partition().isEmpty()) {
            entries.put(ProfileReading.PARTITION, Wanted.text(options.partition()));
        }
        unusual(entries, ProfileReading.BATCH_SIZE, options.batchSize(), 0);
        unusual(entries, ProfileReading.PAGE_SIZE, options.pageSize(), 0);
        unusual(entries, ProfileReading.TIMEOUT, options.timeout().toSeconds(), 0);
        unusual(entries, ProfileReading.OBJECTS, options.objects(), 0);
        unusual(entries, ProfileReading.DELETIONS, options.deletions(), 0);
        unusual(entries, ProfileReading.ERRORS, options.errors(), StepOptions.USUAL_ERRORS);
        return new Wanted.Mapping(
                entries,
                Map.of(
                        ProfileReading.OBJECTS, Wanted.number(0),
                        ProfileReading.DELETIONS, Wanted.number(0),
                        ProfileReading.ERRORS, Wanted.number(StepOptions.USUAL_ERRORS)),
                "step");
    }

    private static void unusual(SequencedMap<String, Wanted> entries, String key, long number, long usual) {
        if (number != usual) {
            entries.put(key, Wanted.number(number));
        }
    }

    /// The file with these limits.
    public static SectionEdit guards(String text, Guards wanted) {
        var usual = Guards.USUAL;
        var entries = new LinkedHashMap<String, Wanted>();
        unusual(entries, "deletions", wanted.deletions(), usual.deletions());
        limits(
                entries,
                "deletionsByType",
                wanted.deletionsByType().entrySet().stream()
                        .collect(Collectors.toMap(
                                limit -> limit.getKey().text(), Map.Entry::getValue, (a, _) -> a, TreeMap::new)));
        limits(entries, "deletionsByPartition", wanted.deletionsByPartition());
        if (wanted.holdsDeletes()) {
            entries.put("holdDeletes", Wanted.flag(true));
        }
        unusual(entries, "deletionsPercent", wanted.deletionsPercent(), Guards.NO_PERCENT);
        share(entries, "clears", wanted.clears(), usual.clears());
        share(entries, "shrink", wanted.shrink(), usual.shrink());
        return SectionText.with(
                text,
                GUARDS,
                new Wanted.Mapping(
                        entries,
                        Map.of(
                                "deletions", Wanted.number(usual.deletions()),
                                "holdDeletes", Wanted.flag(false),
                                "deletionsPercent", Wanted.number(Guards.NO_PERCENT),
                                "clears", share(usual.clears(), usual.clears()),
                                "shrink", share(usual.shrink(), usual.shrink())),
                        ""));
    }

    private static void limits(SequencedMap<String, Wanted> entries, String key, SortedMap<String, Integer> limits) {
        if (!limits.isEmpty()) {
            var each = new LinkedHashMap<String, Wanted>();
            limits.forEach((name, limit) -> each.put(name, Wanted.number(limit)));
            entries.put(key, new Wanted.Mapping(each, new TreeMap<>(), ""));
        }
    }

    private static void share(
            SequencedMap<String, Wanted> entries, String key, Guards.Share share, Guards.Share usual) {
        if (!share.equals(usual)) {
            entries.put(key, share(share, usual));
        }
    }

    private static Wanted share(Guards.Share share, Guards.Share usual) {
        var entries = new LinkedHashMap<String, Wanted>();
        unusual(entries, "number", share.number(), usual.number());
        unusual(entries, "percent", share.percent(), usual.percent());
        return new Wanted.Mapping(
                entries,
                Map.of("number", Wanted.number(usual.number()), "percent", Wanted.number(usual.percent())),
                "");
    }
}

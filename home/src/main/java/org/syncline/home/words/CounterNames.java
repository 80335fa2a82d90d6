package org.syncline.home.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The counters of a run step in the order of operations.md 3, and what people call them.
public final class CounterNames {

    private static final List<String> IMPORT = List.of(
            "filtered-objects=Filtered Objects",
            "filtered-deletes=Filtered Deletions",
            "discovery-errors=Discovery Errors",
            "stage-no-change=Unchanged",
            "stage-add=Adds",
            "stage-update=Updates",
            "stage-rename=Renames",
            "stage-delete=Deletes",
            "stage-delete-add=Delete/Adds",
            "stage-failure=Failures",
            "cascaded-renames=Cascaded Renames",
            "export-confirmed=Confirmed Exports",
            "export-not-reimported=Exports Not Reimported",
            "flapping=Attributes That Never Stay As Sent");

    private static final List<String> INBOUND = List.of(
            "disconnector-filtered=Filtered Disconnectors",
            "disconnector-remains=Disconnectors",
            "disconnector-joined-flow=Joins",
            "disconnector-joined-no-flow=Joins without Flow",
            "disconnector-projected-flow=Projections",
            "disconnector-projected-no-flow=Projections without Flow",
            "disconnector-joined-remove-mv=Joins, Metaverse Object Deleted",
            "disconnector-projected-remove-mv=Projections, Metaverse Object Deleted",
            "connector-flow=Connectors with Flow Updates",
            "connector-no-flow=Connectors without Flow Updates",
            "connector-flow-remove-mv=Metaverse Object Deletes",
            "connector-filtered-leave-mv=Filtered Connectors",
            "connector-filtered-remove-mv=Filtered Connectors, Metaverse Object Deleted",
            "connector-delete-leave-mv=Deleted Connectors",
            "connector-delete-remove-mv=Deleted Connectors, Metaverse Object Deleted",
            "connector-delete-add-processed=Delete/Adds Processed",
            "flow-failure=Errors");

    private static final List<String> OUTBOUND = List.of(
            "provisioned-add-flow=Provisioning Adds",
            "provisioned-add-no-flow=Provisioning Adds without Flow",
            "provisioned-rename-flow=Provisioning Renames",
            "provisioned-rename-no-flow=Provisioning Renames without Flow",
            "provisioned-disconnect=Provisioning Disconnects",
            "provisioned-delete=of which Deletes",
            "provisioned-delete-add-flow=Provisioning Delete/Adds",
            "provisioned-delete-add-no-flow=Provisioning Delete/Adds without Flow");

    private static final List<String> EXPORT = List.of(
            "export-add=Adds",
            "export-update=Updates",
            "export-rename=Renames",
            "export-delete=Deletes",
            "export-delete-add=Delete/Adds",
            "export-failure=Errors",
            "export-held-references=Held References",
            "export-overwritten=Links That Replaced Values",
            "export-warning=Accepted with a Warning");

    private static final String ERROR = "error/";
    private static final Map<String, String> LABELS = labels();
    private static final List<String> ORDER = List.copyOf(LABELS.keySet());

    private CounterNames() {}

    /// Those of the connector itself first, then each target connector's; unknown ones last.
    public static List<String> inOrder(Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparing(CounterNames::target)
                        .thenComparingInt(CounterNames::place)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    public static String label(String name) {
        boolean outbound = !target(name).isEmpty();
        var plain = plain(name);
        if (name.startsWith(plain + "/")) {
            return "of which " + name.substring(plain.length() + 1);
        }
        return outbound && plain.equals("connector-flow") ? "Export Attribute Flow" : LABELS.getOrDefault(plain, "");
    }

    /// Under which heading it is shown (operations.md 3).
    public static String group(String name) {
        var target = target(name);
        if (!target.isEmpty()) {
            return "Outbound synchronization to " + target;
        }
        var plain = plain(name) + "=";
        if (lists(IMPORT, plain)) {
            return "Staging";
        }
        if (lists(INBOUND, plain)) {
            return "Inbound synchronization";
        }
        return lists(EXPORT, plain) ? "Export" : "Other";
    }

    private static boolean lists(List<String> group, String plain) {
        return group.stream().anyMatch(line -> line.startsWith(plain));
    }

    private static int place(String name) {
        int place = ORDER.indexOf(plain(name));
        return place < 0 ? ORDER.size() : place;
    }

    /// The target connector of an outbound counter, `contoso.test/connector-flow`; empty for a part of a counter,
    /// `export-add/matched-soft`, and for an error.
    public static String target(String name) {
        if (name.startsWith(ERROR)) {
            return "";
        }
        var before = name.substring(0, Math.max(0, name.lastIndexOf('/')));
        return ORDER.contains(before) ? "" : before;
    }

    private static String plain(String name) {
        return ORDER.contains(name.replaceFirst("/.*", ""))
                ? name.replaceFirst("/.*", "")
                : name.substring(name.lastIndexOf('/') + 1);
    }

    private static Map<String, String> labels() {
        var all = new ArrayList<String>();
        all.addAll(IMPORT);
        all.addAll(INBOUND);
        all.addAll(OUTBOUND);
        all.addAll(EXPORT);
        var labels = new LinkedHashMap<String, String>();
        all.forEach(line -> labels.put(line.split("=", 2)[0], line.split("=", 2)[1]));
        return labels;
    }
}

package org.syncline.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.syncline.cli.terminal.Json;
import org.syncline.core.space.Delta;
import org.syncline.core.sync.Outcome;
import org.syncline.core.sync.Problem;
import org.syncline.engine.Preview;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Session;

/// What became, or would become, of one object: a document for programs and a page for people (operations.md 10).
///
/// @param parts by the names of operations.md 10
/// @param kept how the run ended that kept it; empty for a preview
record ObjectReport(SequencedMap<String, Object> parts, String kept) {

    static ObjectReport of(Session session, Preview.Seen seen, PreviewView view, String kept) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put(
                "id",
                session.database()
                        .in(transaction -> transaction
                                .connectorSpace()
                                .publicId(seen.object().id()))
                        .toString());
        parts.put("activityDateTime", Instant.now().toString());
        parts.put("sourceIdentity", identity(session, new Preview.Change(seen.object(), Delta.NONE)));
        parts.put(
                "targetIdentity",
                seen.exports().stream().map(change -> identity(session, change)).toList());
        parts.put("provisioningAction", action(seen.exports()));
        parts.put("provisioningStatusInfo", status(seen));
        parts.put("provisioningSteps", steps(seen, view, kept));
        parts.put("modifiedProperties", modified(view));
        return new ObjectReport(parts, kept);
    }

    /// A file that is there is left alone.
    ///
    /// @throws Refused if it cannot be written
    void write(Path file) {
        try {
            var text = file.toString().endsWith(".html") ? ReportPage.of(parts) : Json.text(parts);
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException failed) {
            throw new Refused(
                    ExitCode.USAGE,
                    "The report cannot be written to %s: %s. Name a new file in a folder that you may write to."
                            .formatted(file, failed));
        }
    }

    String note() {
        return kept.isEmpty() ? "" : "\n\nKept: " + kept;
    }

    private static Map<String, Object> identity(Session session, Preview.Change change) {
        var identity = new LinkedHashMap<String, Object>();
        identity.put(
                "system",
                session.engine()
                        .installed()
                        .connector(change.object().connector())
                        .name());
        identity.put("displayName", change.object().dn().toString());
        identity.put("anchor", change.object().anchor().text());
        return identity;
    }

    private static String action(List<Preview.Change> exports) {
        return exports.stream()
                .map(change -> switch (change.delta()) {
                    case Delta.Add _ -> "create";
                    case Delta.Update _ -> "update";
                    case Delta.Delete _, Delta.DeleteAdd _ -> "disable";
                    case Delta.None _ -> "none";
                })
                .findFirst()
                .orElse("none");
    }

    private static Map<String, Object> status(Preview.Seen seen) {
        var problem = seen.outcome() instanceof Outcome.Failed(var problems)
                ? problems.stream().findFirst()
                : Optional.<Problem>empty();
        var status = new LinkedHashMap<String, Object>();
        status.put("status", problem.isPresent() ? "failure" : "success");
        status.put("errorCode", problem.map(Problem::code).orElse(""));
        status.put("reason", problem.map(Problem::message).orElse(""));
        return status;
    }

    private static List<Map<String, Object>> steps(Preview.Seen seen, PreviewView view, String kept) {
        var failed = seen.outcome() instanceof Outcome.Failed;
        var steps = new ArrayList<Map<String, Object>>();
        steps.add(step(
                "scope",
                "success",
                "%d rules were looked at.".formatted(view.rules().size()),
                view.rules().objects()));
        steps.add(step("join", failed ? "failure" : "success", view.joined(), List.of()));
        steps.add(step(
                "synchronization",
                failed ? "failure" : "success",
                kept.isEmpty() ? "Computed, and not kept." : "Kept: " + kept,
                view.flows().objects()));
        view.exports()
                .forEach((connector, table) -> steps.add(
                        step("export", "skipped", "Waits to be sent to " + connector + ".", table.objects())));
        return steps;
    }

    private static Map<String, Object> step(
            String name, String status, String description, List<SequencedMap<String, Object>> details) {
        var step = new LinkedHashMap<String, Object>();
        step.put("name", name);
        step.put("status", status);
        step.put("description", description);
        step.put("details", details);
        return step;
    }

    private static List<Map<String, Object>> modified(PreviewView view) {
        var modified = new ArrayList<Map<String, Object>>();
        view.exports()
                .forEach((connector, table) -> table.objects().forEach(row -> {
                    var property = new LinkedHashMap<String, Object>();
                    property.put("system", connector);
                    property.put("displayName", row.getOrDefault("attribute", ""));
                    property.put("oldValue", row.getOrDefault("old", List.of()));
                    property.put("newValue", row.getOrDefault("new", List.of()));
                    modified.add(property);
                }));
        return modified;
    }
}

package org.syncline.connector.cloudsync;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.syncline.connector.ExportOutcome;
import org.syncline.connector.Manner;
import org.syncline.core.value.Anchor;
import tools.jackson.databind.JsonNode;

/// Reads the results of one entry's items as its outcome (cloud-emulator.md 7.2).
///
/// An entry is accepted when all its items are. A missing reference is worth another pass; the rest is refused in
/// the service's words, with what helps (operations.md 12.1).
final class Verdict {

    private Verdict() {}

    static ExportOutcome of(List<JsonNode> results) {
        for (var result : results) {
            if (!"ok".equals(result.path("status").asString(""))) {
                return refusal(result.path("error"));
            }
        }
        var unresolved = results.stream()
                .flatMap(result -> JsonValues.each(result.path("unresolved")).stream())
                .map(JsonNode::asString)
                .toList();
        return unresolved.isEmpty() ? accepted(results) : waiting(unresolved);
    }

    private static ExportOutcome accepted(List<JsonNode> results) {
        if (results.isEmpty()) {
            return ExportOutcome.Accepted.PLAIN;
        }
        var first = results.getFirst();
        var manner = Manner.of(first.path("outcome").asString(""));
        var warnings = new ArrayList<String>();
        results.forEach(result -> result.path("warnings").forEach(warning -> warnings.add(Warnings.sentence(warning))));
        if (manner == Manner.SKIPPED_CLOUD_MANAGED) {
            warnings.add(Warnings.CLOUD_MANAGED);
        }
        return new ExportOutcome.Accepted(
                new Anchor(first.path("cloudAnchor").asString("")), manner, List.copyOf(warnings));
    }

    private static ExportOutcome waiting(List<String> unresolved) {
        var some = unresolved.stream().limit(5).collect(Collectors.joining(", "));
        return new ExportOutcome.TryAgain("%d of the members are not in the directory yet: %s%s."
                .formatted(unresolved.size(), some, unresolved.size() > 5 ? " …" : ""));
    }

    private static ExportOutcome refusal(JsonNode error) {
        var code = error.path("code").asString("cd-error");
        return switch (code) {
            case "ReferenceNotFound" -> new ExportOutcome.TryAgain(told(error));
            case "ObjectNotFound" -> new ExportOutcome.Missing();
            default -> new ExportOutcome.Refused(code, sentence(error) + " " + Remedies.of(code));
        };
    }

    /// The service's message, and what it does not say itself of attribute, value and the object in the way.
    private static String sentence(JsonNode error) {
        var sentence = new StringBuilder(told(error));
        append(sentence, " Attribute: ", error.path("property").asString(""));
        append(sentence, " Value: ", error.path("value").asString(""));
        append(
                sentence,
                " In the way: ",
                error.path("conflict").path("cloudAnchor").asString(""));
        append(
                sentence,
                " Its source anchor: ",
                error.path("conflict").path("sourceAnchor").asString(""));
        return sentence.toString();
    }

    private static void append(StringBuilder sentence, String before, String what) {
        if (!what.isEmpty() && sentence.indexOf(what) < 0) {
            sentence.append(before).append(what).append('.');
        }
    }

    private static String told(JsonNode error) {
        var message = error.path("message").asString("The directory gives no reason");
        return message.endsWith(".") ? message : message + ".";
    }
}

package org.syncline.cloud.ingest;

import java.util.List;
import org.syncline.cloud.model.Json;
import tools.jackson.databind.node.ObjectNode;

/// What became of one item.
public sealed interface ItemResult {

    record Done(String outcome, String cloudAnchor, List<Warning> warnings, List<String> unresolved)
            implements ItemResult {}

    record Failed(ItemError error) implements ItemResult {}

    static ItemResult done(String outcome, String cloudAnchor) {
        return new Done(outcome, cloudAnchor, List.of(), List.of());
    }

    /// The word under which the emulator counts it.
    default String word() {
        return switch (this) {
            case Done(var outcome, var _, var _, var _) -> outcome;
            case Failed(var error) -> error.code();
        };
    }

    default ObjectNode json(int seq) {
        var json = Json.object().put("seq", seq);
        switch (this) {
            case Done(var outcome, var cloudAnchor, var warnings, var unresolved) -> {
                json.put("status", "ok").put("outcome", outcome);
                json.set("cloudAnchor", Json.textOrNull(cloudAnchor));
                json.set(
                        "warnings",
                        Json.array(warnings.stream().map(Warning::json).toList()));
                if (!unresolved.isEmpty()) {
                    json.set("unresolved", Json.texts(unresolved));
                }
            }
            case Failed(var error) -> json.put("status", "error").set("error", error.json());
        }
        return json;
    }
}

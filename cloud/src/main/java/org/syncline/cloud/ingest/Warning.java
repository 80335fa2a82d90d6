package org.syncline.cloud.ingest;

import java.util.List;
import org.syncline.cloud.model.Json;
import org.syncline.cloud.model.Quarantined;
import tools.jackson.databind.node.ObjectNode;

/// What an accepted item should be told.
public sealed interface Warning {

    /// A value is held back because another object has it.
    record Held(Quarantined record) implements Warning {}

    /// The visible name is in the initial domain instead.
    record UpnSuffixNotVerified(String userPrincipalName) implements Warning {}

    /// The visible name stays; the tenant does not take changed names of managed users.
    record UpnUnchanged(String userPrincipalName) implements Warning {}

    /// What the object had of these before the match is gone.
    record MatchedOverwrite(List<String> attributes) implements Warning {}

    default ObjectNode json() {
        return switch (this) {
            case Held(var record) ->
                Json.object()
                        .put("code", "Quarantined")
                        .put("property", record.property().name())
                        .put("value", record.value());
            case UpnSuffixNotVerified(var name) ->
                Json.object().put("code", "UpnSuffixNotVerified").put("value", name);
            case UpnUnchanged(var name) ->
                Json.object().put("code", "UpnUnchanged").put("value", name);
            case MatchedOverwrite(var attributes) -> {
                var json = Json.object().put("code", "MatchedOverwrite");
                json.set("attributes", Json.texts(attributes));
                yield json;
            }
        };
    }
}

package org.syncline.cloud.ingest;

import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Json;
import tools.jackson.databind.node.ObjectNode;

/// Why an item failed, in the service's words. Texts that do not apply are empty.
public record ItemError(String code, String property, String value, String message, Conflict conflict) {

    /// The object that is in the way.
    public record Conflict(String cloudAnchor, String sourceAnchor) {

        static final Conflict NONE = new Conflict("", "");

        static Conflict with(Entry holder) {
            return new Conflict(holder.cloudAnchor(), holder.sourceAnchor());
        }
    }

    static final String INVALID = "IdentityDataValidationFailed";
    static final String TOO_LONG = "ExceededAllowedLength";
    static final String TOO_LARGE = "LargeObject";
    static final String SCHEMA = "SchemaViolation";
    static final String REFERENCE = "ReferenceNotFound";

    static ItemError of(String code, String message) {
        return new ItemError(code, "", "", message, Conflict.NONE);
    }

    static ItemError of(String code, String property, String message) {
        return new ItemError(code, property, "", message, Conflict.NONE);
    }

    static ItemError with(Entry holder, String code, String message) {
        return new ItemError(code, "", "", message, Conflict.with(holder));
    }

    static ItemError taken(String property, String value, Entry holder) {
        return new ItemError(
                "AttributeValueMustBeUnique",
                property,
                value,
                "Another object has the value '%s' of %s: %s. Change one of the two."
                        .formatted(value, property, holder.cloudAnchor()),
                Conflict.with(holder));
    }

    ObjectNode json() {
        var json = Json.object().put("code", code);
        if (!property.isEmpty()) {
            json.put("property", property);
        }
        if (!value.isEmpty()) {
            json.put("value", value);
        }
        if (!conflict.cloudAnchor().isEmpty()) {
            json.putObject("conflict")
                    .put("cloudAnchor", conflict.cloudAnchor())
                    .set("sourceAnchor", Json.textOrNull(conflict.sourceAnchor()));
        }
        return json.put("message", message).put("retryable", code.equals(REFERENCE));
    }
}

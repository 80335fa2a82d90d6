package org.syncline.cloud.http;

import java.time.Instant;
import java.util.TreeMap;
import org.syncline.cloud.model.AttributeTable;
import org.syncline.cloud.model.Json;
import org.syncline.cloud.model.Kind;
import org.syncline.cloud.model.Limit;
import org.syncline.cloud.model.Refusal;
import org.syncline.cloud.model.Settings;
import org.syncline.cloud.model.Settings.DeletionPrevention;
import org.syncline.cloud.store.Op;
import org.syncline.cloud.store.Tenant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The tenant's configuration as the sync client reads and changes it.
final class Configuration {

    private Configuration() {}

    static ObjectNode json(Settings settings, String tenantId, Instant now) {
        var json = Json.object()
                .put("tenantId", tenantId)
                .put("displayName", settings.displayName())
                .put("dirSyncEnabled", settings.dirSyncEnabled());
        json.set("features", Json.write(settings.features()));
        json.set("accidentalDeletionPrevention", Json.write(settings.accidentalDeletionPrevention()));
        settings.limits().forEach((name, limit) -> {
            if (!name.equals(Limit.OBJECT_QUOTA)) {
                json.put(name, limit);
            }
        });
        json.set("domains", Json.write(settings.domains()));
        json.set("lastSyncTime", Json.textOrNull(settings.lastSync()));
        json.put("serverTime", now.toString());
        json.set("schema", schema());
        return json;
    }

    private static ObjectNode schema() {
        var schema = Json.object();
        for (var kind : Kind.values()) {
            var attributes = schema.putArray(kind.word());
            AttributeTable.all().stream()
                    .filter(attribute -> attribute.kinds().contains(kind))
                    .forEach(attribute -> attributes
                            .addObject()
                            .put("name", attribute.name())
                            .put("type", attribute.type().name().toLowerCase(java.util.Locale.ROOT))
                            .put("multivalued", attribute.many())
                            .put("maxLength", attribute.longest())
                            .put("maxValues", attribute.most())
                            .put("readOnly", false));
            AttributeTable.CLOUD_OWNED.forEach(name -> attributes
                    .addObject()
                    .put("name", name)
                    .put("type", AttributeTable.CLOUD_OWNED_REFERENCES.contains(name) ? "reference" : "text")
                    .put("multivalued", AttributeTable.CLOUD_OWNED_REFERENCES.contains(name))
                    .put("maxLength", 0)
                    .put("maxValues", 0)
                    .put("readOnly", true));
        }
        return schema;
    }

    static void patch(Tenant tenant, JsonNode body) {
        tenant.write(writer -> {
            var settings = patched(writer.state().settings(), body);
            writer.apply(new Op.Configure(settings));
            return settings;
        });
    }

    private static Settings patched(Settings settings, JsonNode body) {
        var after = settings;
        for (var part : body.properties()) {
            after = switch (part.getKey()) {
                case "dirSyncEnabled" -> after.withDirSync(flag(part.getValue(), "dirSyncEnabled"));
                case "features" -> features(after, part.getValue());
                case "accidentalDeletionPrevention" -> after.with(prevention(part.getValue()));
                default -> throw Refusal.invalid(part.getKey() + " cannot be changed");
            };
        }
        return after;
    }

    static Settings features(Settings settings, JsonNode sent) {
        var switched = new TreeMap<String, Boolean>();
        sent.properties()
                .forEach(feature -> switched.put(feature.getKey(), flag(feature.getValue(), feature.getKey())));
        switched.keySet().stream()
                .filter(name -> !settings.features().containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.invalid("there is no feature " + name);
                });
        return settings.with(switched);
    }

    private static boolean flag(JsonNode value, String name) {
        if (!value.isBoolean()) {
            throw Refusal.invalid(name + " must be true or false");
        }
        return value.booleanValue();
    }

    private static DeletionPrevention prevention(JsonNode sent) {
        return new DeletionPrevention(
                sent.path("synchronizationPreventionType").stringValue("disabled"),
                sent.path("alertThreshold").intValue(0));
    }
}

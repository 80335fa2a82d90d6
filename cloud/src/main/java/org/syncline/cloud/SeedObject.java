package org.syncline.cloud;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.cloud.model.Json;
import org.syncline.cloud.model.Kind;
import org.syncline.cloud.model.Mastery;
import org.syncline.cloud.model.Refusal;
import tools.jackson.databind.JsonNode;

/// An object that is there before anybody synchronizes. Absent texts are empty; an empty id is made up.
///
/// `attributes` may have Graph names or connector names. `mailbox` holds the cloud's own attributes
/// (`cloudLegacyExchangeDN` …); its references, like `members`, are ids of objects of the same seed or before.
public record SeedObject(
        Kind kind,
        String id,
        String sourceAnchor,
        Mastery mastery,
        SortedMap<String, JsonNode> attributes,
        SortedMap<String, JsonNode> mailbox,
        List<String> members,
        List<String> roles) {

    /// A cloud user who was never synchronized.
    public static SeedObject user(String userPrincipalName, String displayName) {
        return new SeedObject(Kind.USER, "", "", Mastery.CLOUD, new TreeMap<>(), new TreeMap<>(), List.of(), List.of())
                .with("userPrincipalName", userPrincipalName)
                .with("displayName", displayName)
                .with("accountEnabled", true);
    }

    /// With one more attribute: a text, a number, a flag, or a list of texts.
    public SeedObject with(String attribute, Object value) {
        var all = new TreeMap<>(attributes);
        all.put(attribute, Json.write(value));
        return new SeedObject(kind, id, sourceAnchor, mastery, all, mailbox, members, roles);
    }

    /// With a mailbox, whose address in the old name space is the legacy DN.
    public SeedObject mailbox(String legacyExchangeDn, int recipientDisplayType) {
        var all = new TreeMap<>(mailbox);
        all.putAll(Map.of(
                "cloudLegacyExchangeDN", Json.write(legacyExchangeDn),
                "cloudMSExchRecipientDisplayType", Json.write(recipientDisplayType)));
        return new SeedObject(kind, id, sourceAnchor, mastery, attributes, all, members, roles);
    }

    public SeedObject holding(String role) {
        return new SeedObject(kind, id, sourceAnchor, mastery, attributes, mailbox, members, List.of(role));
    }

    /// One line of the seeding call (cloud-emulator.md 12).
    public static SeedObject parse(JsonNode line) {
        var type = Json.text(line, "type");
        return new SeedObject(
                Kind.of(type).orElseThrow(() -> Refusal.invalid("there are no objects of type '" + type + "'")),
                Json.text(line, "id"),
                Json.text(line, "sourceAnchor"),
                mastery(line.path("dirSyncEnabled")),
                map(line.path("attributes")),
                map(line.path("mailbox")),
                Json.texts(line.path("members")),
                Json.texts(line.path("roles")));
    }

    private static Mastery mastery(JsonNode dirSyncEnabled) {
        if (!dirSyncEnabled.isBoolean()) {
            return Mastery.CLOUD;
        }
        return dirSyncEnabled.booleanValue() ? Mastery.SYNCED : Mastery.FORMERLY_SYNCED;
    }

    private static SortedMap<String, JsonNode> map(JsonNode object) {
        var map = new TreeMap<String, JsonNode>();
        object.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }
}

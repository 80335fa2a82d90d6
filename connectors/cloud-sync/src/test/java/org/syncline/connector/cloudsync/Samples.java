package org.syncline.connector.cloudsync;

import static org.syncline.core.schema.AttributeSchema.multi;
import static org.syncline.core.schema.AttributeSchema.single;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.connector.ExportEntry;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

/// Cloud objects and changes of them, in few words.
final class Samples {

    static final Schema SCHEMA = Schema.of(List.of(
            ObjectTypeSchema.of(
                    new ObjectTypeName("user"),
                    List.of(
                            single("sourceAnchor", ValueType.TEXT),
                            single("cloudAnchor", ValueType.TEXT),
                            single("cloudMastered", ValueType.FLAG),
                            single("userPrincipalName", ValueType.TEXT),
                            single("displayName", ValueType.TEXT),
                            single("department", ValueType.TEXT),
                            single("accountEnabled", ValueType.FLAG),
                            single("countryCode", ValueType.NUMBER),
                            single("msExchMailboxGuid", ValueType.BYTES),
                            single("manager", ValueType.REFERENCE),
                            multi("proxyAddresses", ValueType.TEXT),
                            multi("publicDelegates", ValueType.REFERENCE))),
            ObjectTypeSchema.of(
                    new ObjectTypeName("group"),
                    List.of(
                            single("sourceAnchor", ValueType.TEXT),
                            single("displayName", ValueType.TEXT),
                            multi("member", ValueType.REFERENCE),
                            single("securityEnabled", ValueType.FLAG)))));

    private Samples() {}

    static Hologram.Present user(String sourceAnchor, Map<String, Values> attributes) {
        return object("user", sourceAnchor, attributes);
    }

    static Hologram.Present person(String sourceAnchor) {
        return user(
                sourceAnchor,
                Map.of(
                        "userPrincipalName", Values.text(sourceAnchor.replaceAll("[^A-Za-z0-9]", "") + "@contoso.test"),
                        "displayName", Values.text("Person " + sourceAnchor),
                        "accountEnabled", Values.of(Value.of(true))));
    }

    static Hologram.Present group(String sourceAnchor, String... members) {
        return object(
                "group",
                sourceAnchor,
                Map.of(
                        "displayName", Values.text("Group " + sourceAnchor),
                        "securityEnabled", Values.of(Value.of(true)),
                        "member", pointers(members)));
    }

    static Hologram.Present object(String type, String sourceAnchor, Map<String, Values> attributes) {
        var named = new TreeMap<AttributeName, Values>();
        named.put(name("sourceAnchor"), Values.text(sourceAnchor));
        attributes.forEach((name, values) -> named.put(name(name), values));
        return Hologram.of(new ObjectTypeName(type), Names.of(sourceAnchor), named);
    }

    /// References as the engine sends them: the name is the target's, the anchor often not known yet.
    static Values pointers(String... sourceAnchors) {
        return Values.of(List.of(sourceAnchors).stream()
                .<Value>map(anchor -> new Value.Pointer(Names.of(anchor), Anchor.NONE))
                .toList());
    }

    static ExportEntry add(Hologram.Present object) {
        return new ExportEntry.Add(object);
    }

    static ExportEntry update(Anchor anchor, Hologram.Present before, Map<String, Values> changed) {
        var changes = new TreeMap<AttributeName, Delta.Change>();
        var after = before;
        for (var change : changed.entrySet()) {
            changes.put(
                    name(change.getKey()), new Delta.Change(before.values(name(change.getKey())), change.getValue()));
            after = after.with(name(change.getKey()), change.getValue());
        }
        SortedMap<AttributeName, Delta.Change> sorted = changes;
        return new ExportEntry.Update(anchor, after, new Delta.Update(before.dn(), after.dn(), sorted));
    }

    static AttributeName name(String text) {
        return new AttributeName(text);
    }
}

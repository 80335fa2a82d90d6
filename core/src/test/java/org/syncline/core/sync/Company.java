package org.syncline.core.sync;

import static org.syncline.core.schema.AttributeSchema.multi;
import static org.syncline.core.schema.AttributeSchema.single;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.syncline.core.rule.Draft;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.MergeType;
import org.syncline.core.rule.RuleCompiler;
import org.syncline.core.rule.RuleSet;
import org.syncline.core.rule.ScopeOperator;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

/// A small company: personnel records, a telephone list, and a cloud that is written to.
final class Company {

    static final ConnectorId HR = new ConnectorId(new UUID(0, 1));
    static final ConnectorId PHONE = new ConnectorId(new UUID(0, 2));
    static final ConnectorId CLOUD = new ConnectorId(new UUID(0, 3));

    private static final List<AttributeSchema> ATTRIBUTES = List.of(
            single("id", ValueType.TEXT),
            single("anchor", ValueType.TEXT),
            single("cloudAnchor", ValueType.TEXT),
            single("name", ValueType.TEXT),
            single("title", ValueType.TEXT),
            single("phone", ValueType.TEXT),
            single("filtered", ValueType.FLAG),
            single("level", ValueType.NUMBER),
            single("manager", ValueType.REFERENCE),
            multi("addresses", ValueType.TEXT),
            multi("members", ValueType.REFERENCE),
            multi("member", ValueType.REFERENCE));

    static final Schema SPACE = Schema.of(List.of(
            ObjectTypeSchema.of(new ObjectTypeName("user"), ATTRIBUTES),
            ObjectTypeSchema.of(new ObjectTypeName("contact"), ATTRIBUTES)));
    static final Schema METAVERSE = Schema.of(List.of(
            ObjectTypeSchema.of(new ObjectTypeName("person"), ATTRIBUTES),
            ObjectTypeSchema.of(new ObjectTypeName("guest"), ATTRIBUTES)));

    private Company() {}

    /// The rules of the scenarios.
    static List<Draft> rules() {
        return List.of(
                fromHr(),
                Draft.inbound("In from Phone", PHONE, 110, "user", "person")
                        .join("id", "id")
                        .copy("title", "title")
                        .copy("phone", "phone"),
                Draft.inbound("In from Cloud", CLOUD, 120, "user", "person")
                        .join("anchor", "anchor")
                        .copy("anchor", "cloudAnchor"),
                toCloud());
    }

    static Draft fromHr() {
        return Draft.inbound("In from HR", HR, 100, "user", "person")
                .as(LinkType.PROVISION)
                .join("id", "id")
                .copy("id", "id")
                .copy("anchor", "anchor")
                .copy("name", "name")
                .copy("title", "title")
                .copy("filtered", "filtered")
                .copy("manager", "manager")
                .copy("addresses", "addresses");
    }

    static Draft toCloud() {
        return Draft.outbound("Out to Cloud", CLOUD, 130, "person", "user")
                .as(LinkType.PROVISION)
                .when("anchor", ScopeOperator.ISNOTNULL, "")
                .and("filtered", ScopeOperator.NOTEQUAL, "True")
                .join("anchor", "anchor")
                .computed("\"CN=\" & [anchor]", "dn")
                .computed("""
                        IIF(IsPresent([cloudAnchor]) && [cloudAnchor] <> [anchor],
                            Error("The source anchor has changed."),
                            [anchor])""", "anchor")
                .copy("name", "name")
                .copy("title", "title")
                .copy("phone", "phone")
                .copy("manager", "manager")
                .copy("addresses", "addresses")
                .merged(MergeType.MERGE_CASE_INSENSITIVE);
    }

    static Landscape landscape(List<Draft> drafts) {
        var compiled = drafts.stream()
                .map(draft -> RuleCompiler.compile(draft.rule(), SPACE, METAVERSE))
                .map(RuleCompiler.Result::rule)
                .toList();
        var spaces = new TreeMap<ConnectorId, Landscape.Space>();
        spaces.put(HR, new Landscape.Space("HR", SPACE, new TreeMap<>()));
        spaces.put(PHONE, new Landscape.Space("Phone", SPACE, new TreeMap<>()));
        spaces.put(CLOUD, new Landscape.Space("Cloud", SPACE, new TreeMap<>()));
        return new Landscape(RuleSet.of(compiled), METAVERSE, spaces);
    }

    /// A user with attributes in pairs of name and text; `#e7` is the object with the anchor e7, `{a, b}` several
    /// texts, `True` a flag.
    static Hologram.Present user(String name, String... attributes) {
        return object("user", "CN=" + name, attributes);
    }

    static Hologram.Present object(String type, String dn, String... attributes) {
        return Hologram.of(new ObjectTypeName(type), DistinguishedName.of(dn), attributes(attributes));
    }

    static SortedMap<AttributeName, Values> attributes(String... pairs) {
        var attributes = new TreeMap<AttributeName, Values>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(new AttributeName(pairs[i]), values(pairs[i + 1]));
        }
        return attributes;
    }

    static Values values(String text) {
        return text.startsWith("{")
                ? Values.of(List.of(text.substring(1, text.length() - 1).split(", ")).stream()
                        .map(Company::value)
                        .toList())
                : Values.of(value(text));
    }

    private static Value value(String text) {
        if (text.startsWith("#")) {
            return new Value.Pointer(
                    DistinguishedName.of("CN=unknown " + text.substring(1)), new Anchor(text.substring(1)));
        }
        return text.equals("True") || text.equals("False") ? Value.of(text.equals("True")) : Value.of(text);
    }
}

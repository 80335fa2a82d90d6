package org.syncline.core.sync;

import static org.syncline.core.schema.AttributeSchema.single;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.syncline.core.rule.Draft;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.RuleCompiler;
import org.syncline.core.rule.RuleSet;
import org.syncline.core.rule.ScopeOperator;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;

/// Two forests and a cloud: a person may be a contact in one forest and a user in the other, or have the
/// account in one and the mailbox in the other (engine.md 13.1 and 13.2).
final class Forests {

    static final ConnectorId ONE = new ConnectorId(new UUID(1, 1));
    static final ConnectorId TWO = new ConnectorId(new UUID(1, 2));
    static final ConnectorId CLOUD = new ConnectorId(new UUID(1, 3));

    private static final List<AttributeSchema> ATTRIBUTES = List.of(
            single("id", ValueType.TEXT),
            single("anchor", ValueType.TEXT),
            single("mail", ValueType.TEXT),
            single("name", ValueType.TEXT),
            single("upn", ValueType.TEXT),
            single("sid", ValueType.TEXT),
            single("masterSid", ValueType.TEXT),
            single("disabled", ValueType.FLAG),
            single("quota", ValueType.TEXT),
            single("recipient", ValueType.TEXT),
            single("sourceObjectType", ValueType.TEXT));

    private static final Schema SPACE = Schema.of(List.of(
            ObjectTypeSchema.of(new ObjectTypeName("user"), ATTRIBUTES),
            ObjectTypeSchema.of(new ObjectTypeName("contact"), ATTRIBUTES)));
    private static final Schema METAVERSE =
            Schema.of(List.of(ObjectTypeSchema.of(new ObjectTypeName("person"), ATTRIBUTES)));

    private Forests() {}

    /// A contact here and a user there are one person if they have the same mail address.
    static Landscape matchingByMail() {
        return landscape(List.of(
                Draft.inbound("In from Two - User", TWO, 100, "user", "person")
                        .as(LinkType.PROVISION)
                        .join("mail", "mail")
                        .fixed("User", "sourceObjectType")
                        .copy("mail", "id")
                        .copy("mail", "mail")
                        .copy("anchor", "anchor")
                        .copy("name", "name"),
                Draft.inbound("In from One - Contact", ONE, 110, "contact", "person")
                        .as(LinkType.PROVISION)
                        .join("mail", "mail")
                        .fixed("Contact", "sourceObjectType")
                        .copy("mail", "id")
                        .copy("mail", "mail")
                        .copy("anchor", "anchor")
                        .copy("name", "name"),
                out("Out to Cloud - User", 120, "user").when("sourceObjectType", ScopeOperator.EQUAL, "User"),
                out("Out to Cloud - Contact", 130, "contact")
                        .when("sourceObjectType", ScopeOperator.EQUAL, "Contact")));
    }

    /// The account is in One, the mailbox in Two; the mailbox's disabled account names the account's SID.
    static Landscape accountAndResource() {
        return landscape(List.of(
                Draft.inbound("In from One - Account", ONE, 100, "user", "person")
                        .as(LinkType.PROVISION)
                        .when("disabled", ScopeOperator.NOTEQUAL, "True")
                        .join("sid", "sid")
                        .copy("sid", "id")
                        .copy("sid", "sid")
                        .copy("anchor", "anchor")
                        .copy("upn", "upn")
                        .copy("name", "name"),
                Draft.inbound("In from Two - Linked mailbox", TWO, 110, "user", "person")
                        .as(LinkType.PROVISION)
                        .when("recipient", ScopeOperator.EQUAL, "2")
                        .join("masterSid", "sid")
                        .copy("masterSid", "id")
                        .copy("masterSid", "sid")
                        .copy("mail", "mail")
                        .copy("quota", "quota")
                        .copy("name", "name"),
                out("Out to Cloud - User", 120, "user")
                        .when("upn", ScopeOperator.ISNOTNULL, "")
                        .copy("upn", "upn")
                        .copy("quota", "quota")));
    }

    private static Draft out(String name, int precedence, String type) {
        return Draft.outbound(name, CLOUD, precedence, "person", type)
                .as(LinkType.PROVISION)
                .computed("\"CN=\" & [anchor]", "dn")
                .copy("anchor", "anchor")
                .copy("mail", "mail")
                .copy("name", "name");
    }

    private static Landscape landscape(List<Draft> drafts) {
        var rules = drafts.stream()
                .map(draft -> RuleCompiler.compile(draft.rule(), SPACE, METAVERSE))
                .map(RuleCompiler.Result::rule)
                .toList();
        var spaces = new TreeMap<ConnectorId, Landscape.Space>();
        spaces.put(ONE, new Landscape.Space("One", SPACE, new TreeMap<>()));
        spaces.put(TWO, new Landscape.Space("Two", SPACE, new TreeMap<>()));
        spaces.put(CLOUD, new Landscape.Space("Cloud", SPACE, new TreeMap<>()));
        return new Landscape(RuleSet.of(rules), METAVERSE, spaces);
    }
}

package org.syncline.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.syncline.cli.demo.Assembly;
import org.syncline.configuration.ConnectorFile;
import org.syncline.configuration.DefaultRules;
import org.syncline.configuration.DiscoveredFile;
import org.syncline.configuration.FileNames;
import org.syncline.configuration.MetaverseFile;
import org.syncline.configuration.RuleFile;
import org.syncline.connector.Partition;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.Tower;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Discovered;
import org.syncline.engine.Installed;

/// The shipped rules over schemas of a handful of attributes, and one person for them: no server needed.
final class SmallLandscape {

    private static final ObjectTypeName USER = new ObjectTypeName("user");

    /// What a configuration cannot be without; nothing is ever connected to.
    private static final Map<String, Map<String, String>> SETTINGS = Map.of(
            "active-directory",
            Map.of("host", "localhost", "user", "nobody", "password", "secret:none"),
            "cloud-sync",
            Map.of("url", "https://localhost:1", "tenant", "none", "client", "none", "secret", "secret:none"));

    private static final Partition PARTITION = Partition.of(
            "00000000-0000-0000-0000-000000000000",
            DistinguishedName.of("DC=contoso,DC=test"),
            Map.of(
                    "Domain.FQDN", "contoso.test",
                    "Domain.Netbios", "CONTOSO",
                    "Forest.FQDN", "contoso.test",
                    "Forest.Netbios", "CONTOSO"));

    private static final ConnectorDefinition DIRECTORY =
            connector("directory", "active-directory", ConnectorDefinition.Place.ON_PREMISES, directory());
    private static final ConnectorDefinition CLOUD =
            connector("cloud", "cloud-sync", ConnectorDefinition.Place.CLOUD, cloud());

    private SmallLandscape() {}

    static Installed installed() {
        var files = new TreeMap<String, String>();
        files.put(FileNames.METAVERSE, MetaverseFile.shipped());
        for (var connector : List.of(DIRECTORY, CLOUD)) {
            files.put(FileNames.connector(connector.name()), ConnectorFile.write(connector));
            files.put(FileNames.discovered(connector.name()), DiscoveredFile.write(connector.discovered()));
        }
        DefaultRules.forConnectors(DIRECTORY, CLOUD, DefaultRules.Options.USUAL)
                .rules()
                .forEach(rule -> files.put(
                        FileNames.rule(rule),
                        RuleFile.write(rule, rule.connector().equals(CLOUD.id()) ? CLOUD.name() : DIRECTORY.name())));
        return Installed.install(Assembly.configuration(files));
    }

    /// Just imported, and known to nobody.
    static CsObject person() {
        var dn = DistinguishedName.of("CN=Ann Lee,OU=People,DC=contoso,DC=test");
        var guid = new byte[16];
        var attributes = new TreeMap<AttributeName, Values>();
        attributes.put(new AttributeName("objectGUID"), Values.of(Value.of(guid)));
        attributes.put(new AttributeName("userAccountControl"), Values.of(Value.of(512)));
        for (var text : List.of("sAMAccountName", "givenName", "sn", "displayName", "mailNickname", "department")) {
            attributes.put(new AttributeName(text), Values.text("ann.lee"));
        }
        attributes.put(new AttributeName("userPrincipalName"), Values.text("ann.lee@contoso.test"));
        attributes.put(new AttributeName("mail"), Values.text("ann.lee@contoso.test"));
        attributes.put(
                new AttributeName("proxyAddresses"),
                Values.text("SMTP:ann.lee@contoso.test", "smtp:ann.lee@mail.contoso.test"));
        var imported = new Hologram.Present(USER, dn, attributes);
        return new CsObject(
                new CsObjectId(1),
                DIRECTORY.id(),
                new Anchor(Base64.getEncoder().encodeToString(guid)),
                dn,
                ConnectionState.DISCONNECTOR,
                Tower.EMPTY.afterImport(imported),
                Link.NONE);
    }

    private static List<AttributeSchema> directory() {
        var all = new ArrayList<AttributeSchema>();
        all.add(AttributeSchema.single("objectGUID", ValueType.BYTES));
        all.add(AttributeSchema.single("mS-DS-ConsistencyGuid", ValueType.BYTES));
        all.add(AttributeSchema.single("objectSid", ValueType.BYTES));
        all.add(AttributeSchema.single("isCriticalSystemObject", ValueType.FLAG));
        all.add(AttributeSchema.single("adminDescription", ValueType.TEXT));
        all.add(AttributeSchema.single("cn", ValueType.TEXT));
        all.add(AttributeSchema.single("userAccountControl", ValueType.NUMBER));
        all.add(AttributeSchema.multi("proxyAddresses", ValueType.TEXT));
        List.of(
                        "sAMAccountName",
                        "userPrincipalName",
                        "givenName",
                        "sn",
                        "displayName",
                        "mail",
                        "mailNickname",
                        "department")
                .forEach(name -> all.add(AttributeSchema.single(name, ValueType.TEXT)));
        return all;
    }

    private static List<AttributeSchema> cloud() {
        var all = new ArrayList<AttributeSchema>();
        all.add(AttributeSchema.single("accountEnabled", ValueType.FLAG));
        all.add(AttributeSchema.multi("proxyAddresses", ValueType.TEXT));
        List.of(
                        "sourceAnchor",
                        "cloudAnchor",
                        "userPrincipalName",
                        "givenName",
                        "surname",
                        "displayName",
                        "mail",
                        "department")
                .forEach(name -> all.add(AttributeSchema.single(name, ValueType.TEXT)));
        return all;
    }

    private static ConnectorDefinition connector(
            String name, String type, ConnectorDefinition.Place place, List<AttributeSchema> attributes) {
        var id = new ConnectorId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        return ConnectorDefinition.draft(id, name, type, place, new TreeMap<>(SETTINGS.getOrDefault(type, Map.of())))
                .withTypes(List.of(USER))
                .with(new Discovered(Schema.of(List.of(ObjectTypeSchema.of(USER, attributes))), List.of(PARTITION)));
    }
}

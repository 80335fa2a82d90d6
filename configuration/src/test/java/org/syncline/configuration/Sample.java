package org.syncline.configuration;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.syncline.connector.Scope;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.sync.Parting;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.ConnectorDefinition.Place;
import org.syncline.engine.Discovered;
import org.syncline.engine.Guards;
import org.syncline.engine.RunProfile;

/// The connectors and files that the tests begin with: contoso.com, a directory with Exchange, and a cloud.
final class Sample {

    static final ConnectorDefinition CONTOSO = contoso(discovered("contoso.json"));

    static final ConnectorDefinition CLOUD = cloud("Contoso cloud");

    private Sample() {}

    static ConnectorDefinition contoso(Discovered discovered) {
        return connector(
                "b891884f-051e-4a83-95af-2544101c9083",
                "contoso.com",
                "active-directory",
                Place.ON_PREMISES,
                discovered);
    }

    /// A second directory like the first.
    static ConnectorDefinition fabrikam() {
        return connector(
                "c2a06a52-7a35-4d0c-8b2e-3f0f6f7d9a11",
                "fabrikam.com",
                "active-directory",
                Place.ON_PREMISES,
                CONTOSO.discovered());
    }

    /// The directory as it is before Exchange and Skype for Business come.
    static ConnectorDefinition withoutExchange() {
        return contoso(without(
                "msExch", "mailNickname", "extensionAttribute", "publicDelegates", "msDS-External", "msRTCSIP"));
    }

    /// The directory's schema without the attributes that begin like this.
    static Discovered without(String... beginnings) {
        return attributes(attribute -> Stream.of(beginnings)
                        .noneMatch(beginning -> attribute.name().text().startsWith(beginning))
                ? Stream.of(attribute)
                : Stream.of());
    }

    /// The directory's schema with every name in capitals.
    static Discovered shouting() {
        return attributes(attribute -> Stream.of(new AttributeSchema(
                new AttributeName(attribute.name().text().toUpperCase(Locale.ROOT)),
                attribute.type(),
                attribute.multiValued(),
                attribute.writable(),
                attribute.foldsCase())));
    }

    private static Discovered attributes(Function<AttributeSchema, Stream<AttributeSchema>> each) {
        var whole = CONTOSO.discovered();
        return new Discovered(
                Schema.of(whole.schema().types().values().stream()
                        .map(type -> ObjectTypeSchema.of(
                                type.name(),
                                type.attributes().values().stream()
                                        .flatMap(each)
                                        .toList()))
                        .toList()),
                whole.partitions());
    }

    /// The connector with that selection of object types.
    static ConnectorDefinition selecting(ConnectorDefinition connector, String... types) {
        return connector.withTypes(Stream.of(types).map(ObjectTypeName::new).toList());
    }

    static ConnectorDefinition cloud(String name) {
        return connector(
                "8d1f7c30-5a64-4c05-8f4b-0d9f5a1e7b22", name, "cloud-sync", Place.CLOUD, discovered("cloud.json"));
    }

    /// A whole configuration that can be read.
    static SortedMap<String, String> files() {
        var files = new TreeMap<String, String>();
        files.put(FileNames.METAVERSE, MetaverseFile.shipped());
        for (var connector : List.of(CONTOSO, CLOUD)) {
            files.put(FileNames.connector(connector.name()), ConnectorFile.write(connector));
            files.put(FileNames.discovered(connector.name()), DiscoveredFile.write(connector.discovered()));
        }
        DefaultRules.forConnectors(CONTOSO, CLOUD, DefaultRules.Options.USUAL)
                .rules()
                .forEach(rule -> files.put(FileNames.rule(rule), RuleFile.write(rule, nameOf(rule.connector()))));
        return files;
    }

    static String nameOf(ConnectorId id) {
        return id.equals(CONTOSO.id()) ? CONTOSO.name() : CLOUD.name();
    }

    static ConnectorDefinition contoso(SortedMap<String, String> settings) {
        return CONTOSO.withSettings(settings);
    }

    private static ConnectorDefinition connector(
            String id, String name, String type, Place place, Discovered discovered) {
        var settings = new TreeMap<String, String>();
        settings.put("password", "secret:" + type);
        settings.put("host", "dc1.contoso.com");
        settings.put("note", "it's: \"quoted\" # and\ttabbed");
        return new ConnectorDefinition(
                new ConnectorId(UUID.fromString(id)),
                name,
                type,
                place,
                settings,
                List.copyOf(discovered.schema().types().keySet()),
                List.of(new AttributeName("thumbnailPhoto")),
                new Scope(
                        List.of(new Scope.Selected(
                                "0ec2bcba-3d66-4e9b-9d9a-2b1a3c4d5e6f", "OU=Staff, and more,DC=contoso,DC=com")),
                        List.of(new Scope.Selected("1ec2bcba-3d66-4e9b-9d9a-2b1a3c4d5e6f", "OU=Külls,OU=Staff"))),
                new Guards(20)
                        .withDeletions(new ObjectTypeName("user"), 7)
                        .withDeletions(discovered.partitions().getFirst().dn().toString(), 9)
                        .holdingDeletes()
                        .withDeletionsPercent(10)
                        .withClears(new Guards.Share(3, 30))
                        .withShrink(new Guards.Share(4, 40)),
                Parting.USUAL,
                RunProfile.USUAL,
                discovered);
    }

    static Discovered discovered(String resource) {
        var problems = new Problems();
        var read = Document.json(resource, Resource.text(resource), problems)
                .map(node -> DiscoveredFile.read(node, problems))
                .orElseThrow();
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.inOrder());
        }
        return read;
    }
}

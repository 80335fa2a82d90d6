package org.syncline.configuration;

import java.util.List;
import java.util.TreeMap;
import org.syncline.connector.Partition;
import org.syncline.core.value.DistinguishedName;
import org.syncline.engine.Discovered;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// `discovered/<connector>.json`: what a connected system told of itself. Written by the program, never by hand.
public final class DiscoveredFile {

    static final Shape DISCOVERED = new Shape("What was discovered", List.of("partitions", "types"), List.of());
    static final Shape PARTITION = new Shape("A partition", List.of("id", "dn"), List.of("parameters"));

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DiscoveredFile() {}

    public static String write(Discovered discovered) {
        var root = JsonNodeFactory.instance.objectNode();
        var partitions = root.putArray("partitions");
        for (var partition : discovered.partitions()) {
            var written = partitions
                    .addObject()
                    .put("id", partition.id())
                    .put("dn", partition.dn().toString());
            var parameters = written.putObject("parameters");
            partition.parameters().forEach(parameters::put);
        }
        var types = root.putObject("types");
        discovered.schema().types().values().forEach(type -> {
            var attributes = types.putObject(type.name().text());
            type.attributes()
                    .values()
                    .forEach(attribute -> attributes.put(attribute.name().text(), AttributeWords.write(attribute)));
        });
        return JSON.writeValueAsString(root) + "\n";
    }

    static Discovered read(Node node, Problems problems) {
        var fields = Fields.of(node, DISCOVERED, problems);
        var partitions = fields.items("partitions", each -> partition(Fields.of(each, PARTITION, problems), problems));
        return new Discovered(AttributeWords.schema(fields.entries("types"), problems), partitions);
    }

    private static Partition partition(Fields fields, Problems problems) {
        var parameters = new TreeMap<String, String>();
        fields.entries("parameters").forEach((name, entry) -> {
            if (entry.value() instanceof Node.Scalar(var _, var text, var _)) {
                parameters.put(name, text);
            } else {
                problems.add(
                        entry.value().place(),
                        "A parameter is text, not %s.".formatted(entry.value().words()));
            }
        });
        return new Partition(fields.text("id"), dn(fields, problems), parameters);
    }

    private static DistinguishedName dn(Fields fields, Problems problems) {
        try {
            return DistinguishedName.of(fields.text("dn"));
        } catch (IllegalArgumentException invalid) {
            problems.add(fields.place("dn"), "This is no distinguished name. Discover the connected system anew.");
            return DistinguishedName.of("CN=unknown");
        }
    }
}

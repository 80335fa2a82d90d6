package org.syncline.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.ObjectTypeName;

/// `metaverse.yaml`: the object types of the metaverse and their attributes (default-rules.md 10).
public final class MetaverseFile {

    static final Shape METAVERSE = new Shape("The metaverse", List.of("types"), List.of());

    private MetaverseFile() {}

    /// The shipped metaverse: person, group and device.
    public static String shipped() {
        return Resource.text(FileNames.METAVERSE);
    }

    /// The shipped metaverse with attributes of one's own, each at the end of its type.
    ///
    /// @param more the types have to be shipped ones
    public static String shippedWith(SortedMap<ObjectTypeName, List<AttributeSchema>> more) {
        var lines = new ArrayList<String>();
        var added = List.<AttributeSchema>of();
        for (var line : shipped().lines().toList()) {
            if (line.matches("  [A-Za-z].*:")) {
                lines.addAll(added.stream().map(MetaverseFile::line).toList());
                added = more.getOrDefault(new ObjectTypeName(line.strip().replaceFirst(":$", "")), List.of());
            }
            lines.add(line);
        }
        lines.addAll(added.stream().map(MetaverseFile::line).toList());
        return String.join("\n", lines) + "\n";
    }

    private static String line(AttributeSchema attribute) {
        return "    %s: %s".formatted(YamlText.scalar(attribute.name().text()), AttributeWords.write(attribute));
    }

    /// What the shipped metaverse holds.
    public static Schema shippedSchema() {
        return ShippedMetaverse.schema();
    }

    static Schema read(Node node, Problems problems) {
        return AttributeWords.schema(Fields.of(node, METAVERSE, problems).entries("types"), problems);
    }
}

package org.syncline.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.syncline.core.function.Budget;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.ObjectTypeName;

/// `metaverse.yaml`: the object types of the metaverse and their attributes (default-rules.md 10), and what one
/// expression may use while it fills them (rules.md R19).
public final class MetaverseFile {

    static final Shape METAVERSE = new Shape("The metaverse", List.of("types"), List.of("expressions"));
    static final Shape EXPRESSIONS =
            new Shape("The limits of expressions", List.of(), List.of("depth", "text", "list", "work"));

    /// The greatest number that is read in a file.
    private static final int MOST = 999_999_999;

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

    /// What the file says.
    record Metaverse(Schema schema, Budget budget) {}

    static Metaverse read(Node node, Problems problems) {
        var fields = Fields.of(node, METAVERSE, problems);
        return new Metaverse(
                AttributeWords.schema(fields.entries("types"), problems),
                fields.find("expressions")
                        .map(limits -> budget(Fields.of(limits, EXPRESSIONS, problems), problems))
                        .orElse(Budget.USUAL));
    }

    private static Budget budget(Fields limits, Problems problems) {
        return new Budget(
                within(limits, "depth", Budget.USUAL.depth(), Budget.DEEPEST, problems),
                within(limits, "text", Budget.USUAL.text(), MOST, problems),
                within(limits, "list", Budget.USUAL.list(), MOST, problems),
                within(limits, "work", (int) Budget.USUAL.work(), MOST, problems));
    }

    private static int within(Fields limits, String key, int usual, int most, Problems problems) {
        int number = limits.number(key, usual);
        if (number < 1 || number > most) {
            problems.add(limits.place(key), "'%s' is a number from 1 to %d.".formatted(key, most));
            return usual;
        }
        return number;
    }
}

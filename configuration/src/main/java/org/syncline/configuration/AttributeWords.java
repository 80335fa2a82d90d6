package org.syncline.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;

/// An attribute in words: `text`, `reference many`, `number read-only`, `text folds-case`.
final class AttributeWords {

    private static final String MANY = "many";
    private static final String READ_ONLY = "read-only";
    private static final String FOLDS_CASE = "folds-case";
    private static final SequencedMap<String, ValueType> TYPES = types();

    private AttributeWords() {}

    static String write(AttributeSchema attribute) {
        return Words.word(TYPES, attribute.type())
                + (attribute.multiValued() ? " " + MANY : "")
                + (attribute.writable() ? "" : " " + READ_ONLY)
                + (attribute.foldsCase() ? " " + FOLDS_CASE : "");
    }

    /// Reads a mapping of types to mappings of attributes to words.
    static Schema schema(Map<String, Node.Entry> types, Problems problems) {
        var read = new ArrayList<ObjectTypeSchema>();
        types.forEach((name, entry) -> {
            if (!(entry.value() instanceof Node.Mapping attributes)) {
                problems.add(entry.value().place(), "An object type is a mapping of attributes to what they hold.");
                return;
            }
            read.add(ObjectTypeSchema.of(new ObjectTypeName(name), attributes(attributes, problems)));
        });
        return Schema.of(read);
    }

    private static List<AttributeSchema> attributes(Node.Mapping mapping, Problems problems) {
        return mapping.entries().entrySet().stream()
                .flatMap(each -> attribute(each.getKey(), each.getValue(), problems).stream())
                .toList();
    }

    private static Optional<AttributeSchema> attribute(String name, Node.Entry entry, Problems problems) {
        var words = entry.value() instanceof Node.Scalar(var _, var text, var _)
                ? List.of(text.strip().split(" +"))
                : List.of("");
        var type = TYPES.get(words.getFirst());
        var options = words.subList(1, words.size());
        if (type == null
                || name.isBlank()
                || !List.of(MANY, READ_ONLY, FOLDS_CASE).containsAll(options)) {
            problems.add(
                    entry.value().place(),
                    "'%s' is to be one of %s, followed by %s, %s or %s where it applies."
                            .formatted(name, String.join(", ", TYPES.keySet()), MANY, READ_ONLY, FOLDS_CASE));
            return Optional.empty();
        }
        return Optional.of(new AttributeSchema(
                new AttributeName(name),
                type,
                options.contains(MANY),
                !options.contains(READ_ONLY),
                options.contains(FOLDS_CASE)));
    }

    private static SequencedMap<String, ValueType> types() {
        var types = new LinkedHashMap<String, ValueType>();
        types.put("text", ValueType.TEXT);
        types.put("number", ValueType.NUMBER);
        types.put("flag", ValueType.FLAG);
        types.put("bytes", ValueType.BYTES);
        types.put("reference", ValueType.REFERENCE);
        return types;
    }
}

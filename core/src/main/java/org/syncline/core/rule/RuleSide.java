package org.syncline.core.rule;

import java.util.List;
import java.util.Optional;
import org.syncline.core.expression.Nearest;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.AttributeName;

/// A schema, and the type of object on that side of a rule.
///
/// @param name what people call it: `connector space` or `metaverse`
record RuleSide(Schema schema, TargetType type, String name) {

    static RuleSide source(SyncRule rule, Schema space, Schema metaverse) {
        var type = new TargetType.One(rule.sourceType());
        return switch (rule.direction()) {
            case INBOUND -> new RuleSide(space, type, "connector space");
            case OUTBOUND -> new RuleSide(metaverse, type, "metaverse");
        };
    }

    static RuleSide target(SyncRule rule, Schema space, Schema metaverse) {
        return switch (rule.direction()) {
            case INBOUND -> new RuleSide(metaverse, rule.targetType(), "metaverse");
            case OUTBOUND -> new RuleSide(space, rule.targetType(), "connector space");
        };
    }

    boolean hasType() {
        return switch (type) {
            case TargetType.Any() -> true;
            case TargetType.One(var only) -> schema.type(only).isPresent();
        };
    }

    /// Of any type, the first type that has such an attribute decides.
    Optional<AttributeName> spelling(AttributeName written) {
        return switch (type) {
            case TargetType.One(var only) -> schema.spelling(only, written);
            case TargetType.Any() ->
                schema.types().keySet().stream()
                        .flatMap(each -> schema.spelling(each, written).stream())
                        .findFirst();
        };
    }

    Optional<AttributeSchema> attribute(AttributeName name) {
        return switch (type) {
            case TargetType.One(var only) -> schema.attribute(only, name);
            case TargetType.Any() ->
                schema.types().keySet().stream()
                        .flatMap(each -> schema.attribute(each, name).stream())
                        .findFirst();
        };
    }

    /// What is wrong, and what helps, when there is no such attribute.
    String lacks(AttributeName written) {
        return "the %s has no attribute '%s' for %s%s. Correct the name, or refresh the schema."
                .formatted(name, written, type, Nearest.hint(written.text(), names()));
    }

    private List<String> names() {
        return schema.types().entrySet().stream()
                .filter(each -> type.accepts(each.getKey()))
                .flatMap(each -> each.getValue().attributes().keySet().stream())
                .map(AttributeName::text)
                .distinct()
                .toList();
    }
}

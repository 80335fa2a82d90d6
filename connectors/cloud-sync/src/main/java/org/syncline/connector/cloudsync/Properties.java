package org.syncline.connector.cloudsync;

import java.util.TreeSet;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.space.Delta;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The `attributes` and `references` of an upsert: what changed, null for what is cleared.
///
/// Several values go as a whole list, many as what to add and what to remove; always sorted. Members have items of
/// their own, and what the cloud owns is never sent.
final class Properties {

    /// From here on a list is sent as additions and removals.
    static final int MANY = 50;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Schema schema;
    private final ObjectTypeName type;
    private final ObjectNode attributes = JSON.objectNode();
    private final ObjectNode references = JSON.objectNode();

    Properties(Schema schema, ObjectTypeName type) {
        this.schema = schema;
        this.type = type;
    }

    void put(AttributeName name, Delta.Change change) {
        var attribute = schema.attribute(type, name).orElseGet(() -> guessed(name, change));
        if (name.equals(ReadBack.MEMBER) || CloudOwned.IN_THE_ITEM.contains(name.text()) || !attribute.writable()) {
            return;
        }
        var into = attribute.type() == ValueType.REFERENCE ? references : attributes;
        into.set(name.text(), attribute.multiValued() ? many(change) : one(change.after()));
    }

    boolean isEmpty() {
        return attributes.isEmpty() && references.isEmpty();
    }

    ObjectNode into(ObjectNode item) {
        if (!attributes.isEmpty()) {
            item.set("attributes", attributes);
        }
        if (!references.isEmpty()) {
            item.set("references", references);
        }
        return item;
    }

    static ArrayNode list(Iterable<Value> values) {
        var written = new TreeSet<JsonNode>((left, right) -> left.toString().compareTo(right.toString()));
        values.forEach(value -> written.add(write(value)));
        return JSON.arrayNode().addAll(written);
    }

    private static JsonNode one(Values values) {
        return values.isEmpty() ? JSON.nullNode() : write(values.first());
    }

    private static JsonNode many(Delta.Change change) {
        if (change.after().isEmpty()) {
            return JSON.nullNode();
        }
        return change.before().isEmpty() || change.after().size() <= MANY
                ? list(change.after())
                : JSON.objectNode().set("add", list(change.added())).set("remove", list(change.removed()));
    }

    /// A reference is written as the source anchor that its name is made of; who drafts has seen that it is.
    private static JsonNode write(Value value) {
        return value instanceof Value.Pointer(var dn, var _)
                ? JSON.stringNode(Names.plain(dn).orElseThrow())
                : JsonValues.write(value);
    }

    /// An attribute the schema does not know goes as it is; the service says what is wrong with it.
    private static AttributeSchema guessed(AttributeName name, Delta.Change change) {
        var values = change.after().isEmpty() ? change.before() : change.after();
        var kind = values.isEmpty() ? ValueType.TEXT : values.first().type();
        return values.size() > 1 ? AttributeSchema.multi(name.text(), kind) : AttributeSchema.single(name.text(), kind);
    }
}

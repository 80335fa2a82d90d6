package org.syncline.core.function.reference;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.syncline.core.expression.Compiled;
import org.syncline.core.expression.Expressions;
import org.syncline.core.expression.FlowOutcome;
import org.syncline.core.expression.Inputs;
import org.syncline.core.expression.SourceSchema;
import org.syncline.core.function.Moment;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;

/// What the product makes of the text of an expression: compiled once, evaluated for one object after the other.
record Product(Compiled compiled) {

    static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123Z");

    private static final ObjectTypeName TYPE = new ObjectTypeName("user");

    /// Without a schema, the number of values tells a list from a value.
    static Product of(String text) {
        return new Product(Expressions.compile(text, SourceSchema.unknown()));
    }

    static Product of(String text, List<Node.Attr> attributes) {
        var schemas = attributes.stream().map(Product::schema).toList();
        return new Product(Expressions.compile(
                text, SourceSchema.of(Schema.of(List.of(ObjectTypeSchema.of(TYPE, schemas))), TYPE)));
    }

    private static AttributeSchema schema(Node.Attr attribute) {
        var type = switch (attribute.kind()) {
            case "str" -> ValueType.TEXT;
            case "num" -> ValueType.NUMBER;
            case "bool" -> ValueType.FLAG;
            case "bin" -> ValueType.BYTES;
            default -> ValueType.REFERENCE;
        };
        return attribute.multi()
                ? AttributeSchema.multi(attribute.name(), type)
                : AttributeSchema.single(attribute.name(), type);
    }

    /// Whether the check of the text alone found that it cannot run.
    boolean isFaulty() {
        return compiled instanceof Compiled.Faulty;
    }

    /// The result, or the word `error`.
    Object result(Map<String, Val> current, Map<String, Val> imported) {
        return result(new Case(current, imported, new Random(1)));
    }

    /// The same for an object without attributes, with chance from this seed.
    Object result(long seed) {
        return result(new Case(Map.of(), Map.of(), new Random(seed)));
    }

    private Object result(Case object) {
        return switch (compiled) {
            case Compiled.Faulty _ -> "error";
            case Compiled.Ready(var formula, var _) -> of(formula.evaluate(object));
        };
    }

    /// Why, for the message of a failing test.
    String explained(Map<String, Val> current, Map<String, Val> imported) {
        return switch (compiled) {
            case Compiled.Faulty(var _, var problems) -> problems.toString();
            case Compiled.Ready(var formula, var _) ->
                formula.evaluate(new Case(current, imported, new Random(1))).toString();
        };
    }

    private static Object of(FlowOutcome outcome) {
        return switch (outcome) {
            case FlowOutcome.Flows(var values) when values.size() == 1 -> val(values.first());
            case FlowOutcome.Flows(var values) ->
                new Val.Seq(values.stream().map(Product::val).toList());
            case FlowOutcome.Nothing() -> Val.NULL;
            case FlowOutcome.AuthoritativeNull() -> new Val.Special("AuthoritativeNull");
            case FlowOutcome.Ignored() -> new Val.Special("IgnoreThisFlow");
            case FlowOutcome.Failed _ -> "error";
        };
    }

    private static Val val(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Val.str(text);
            case Value.Number(var number) -> Val.num(number);
            case Value.Flag(var flag) -> Val.bool(flag);
            case Value.Bytes(var bytes) -> Val.bin(bytes);
            case Value.Reference(var number) -> new Val.Ref(Edges.NAMES.get((int) number));
            case Value.Pointer(var dn, var _) -> new Val.Ref(dn.toString());
        };
    }

    private record Case(Map<String, Val> current, Map<String, Val> view, Random random) implements Inputs {

        @Override
        public Values values(AttributeName name) {
            return stored(current.getOrDefault(name.text(), Val.NULL));
        }

        @Override
        public Values imported(AttributeName name) {
            return stored(view.getOrDefault(name.text(), Val.NULL));
        }

        private static Values stored(Val value) {
            return switch (value) {
                case Val.Null _ -> Values.NONE;
                case Val.Seq(var values) ->
                    Values.of(values.stream().map(Case::single).toList());
                default -> Values.of(single(value));
            };
        }

        private static Value single(Val value) {
            return switch (value) {
                case Val.Str(var text) -> Value.of(text);
                case Val.Num(var number) -> Value.of(number.longValueExact());
                case Val.Bool(var flag) -> Value.of(flag);
                case Val.Bin _ -> Value.of(value.octets());
                case Val.Ref(var dn) -> new Value.Reference(Edges.NAMES.indexOf(dn));
                default -> throw new IllegalArgumentException("no attribute holds " + value);
            };
        }

        @Override
        public Optional<String> parameter(String name) {
            return Optional.empty();
        }

        @Override
        public String dn() {
            return "CN=Ann Lee,OU=Staff,DC=contoso,DC=com";
        }

        @Override
        public String dnOf(long reference) {
            return Edges.NAMES.get((int) reference);
        }

        @Override
        public Moment moment() {
            return new Moment(NOW, random);
        }
    }
}

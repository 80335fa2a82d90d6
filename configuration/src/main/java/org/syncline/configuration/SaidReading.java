package org.syncline.configuration;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.syncline.core.example.Said;
import org.syncline.core.function.EvaluationException;
import org.syncline.core.function.Octets;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;

/// Reads values of an example in the types that the schema says.
final class SaidReading {

    private static final Map<String, Function<String, byte[]>> OCTETS = Map.of(
            "$bin", Base64.getDecoder()::decode,
            "$hex", HexFormat.of()::parseHex,
            "$guid", Octets::ofGuid,
            "$sid", Octets::ofSid);

    private final People people;
    private final Problems problems;

    SaidReading(People people, Problems problems) {
        this.people = people;
        this.problems = problems;
    }

    Said.Attribute attribute(AttributeSchema schema, Node node) {
        var said = new ArrayList<Said>();
        var nodes = node instanceof Node.Items(var _, var items) ? items : List.of(node);
        nodes.forEach(one -> said(schema, one).forEach(said::add));
        if (said.size() > 1 && !schema.multiValued()) {
            problems.add(node.place(), "'%s' holds one value, not %d.".formatted(schema.name(), said.size()));
        }
        return new Said.Attribute(schema.name(), said);
    }

    private Stream<Said> said(AttributeSchema schema, Node node) {
        return switch (node) {
            case Node.Scalar(var _, var _, var kind) when kind == Node.Scalar.Kind.EMPTY -> Stream.empty();
            case Node.Scalar scalar -> plain(schema, scalar).stream();
            case Node.Mapping mapping -> marked(schema, mapping).stream();
            case Node.Items _ -> wrong(schema, node, "no lists in it").stream();
        };
    }

    private Optional<Said> plain(AttributeSchema schema, Node.Scalar scalar) {
        return switch (schema.type()) {
            case TEXT -> Optional.of(new Said.Same(Value.of(scalar.text())));
            case NUMBER ->
                scalar.text().matches("-?[0-9]{1,19}")
                        ? Optional.of(new Said.Same(Value.of(Long.parseLong(scalar.text()))))
                        : wrong(schema, scalar, "a whole number");
            case FLAG ->
                scalar.text().matches("(?i)true|false")
                        ? Optional.of(new Said.Same(Value.of(Boolean.parseBoolean(scalar.text()))))
                        : wrong(schema, scalar, "true or false");
            case BYTES -> wrong(schema, scalar, "octets: {$bin: base64}, {$hex: …}, {$guid: …} or {$sid: S-1-…}");
            case REFERENCE -> Optional.of(new Said.Refers(people.target(scalar.text(), scalar.place())));
        };
    }

    private Optional<Said> marked(AttributeSchema schema, Node.Mapping mapping) {
        if (mapping.entries().size() != 1
                || !(mapping.entries().firstEntry().getValue().value() instanceof Node.Scalar scalar)) {
            return wrong(schema, mapping, "{$bin: …}, {$hex: …}, {$guid: …}, {$sid: …}, {$ref: …} or {$any: true}");
        }
        var mark = mapping.entries().firstEntry().getKey();
        return switch (mark) {
            case "$any" -> Optional.of(new Said.Any());
            case "$ref" ->
                schema.type() == ValueType.REFERENCE
                        ? Optional.of(new Said.Refers(people.target(scalar.text(), scalar.place())))
                        : wrong(schema, mapping, "no reference");
            default -> octets(schema, mapping, mark, scalar.text());
        };
    }

    private Optional<Said> octets(AttributeSchema schema, Node.Mapping mapping, String mark, String text) {
        var reading = OCTETS.get(mark);
        if (reading == null || schema.type() != ValueType.BYTES) {
            return wrong(
                    schema,
                    mapping,
                    reading == null ? "marked with $bin, $hex, $guid, $sid, $ref or $any" : "no octets");
        }
        try {
            return Optional.of(new Said.Same(Value.of(reading.apply(text))));
        } catch (IllegalArgumentException | EvaluationException _) {
            return wrong(schema, mapping, "'%s' with octets as %s writes them".formatted(mark, mark.substring(1)));
        }
    }

    private Optional<Said> wrong(AttributeSchema schema, Node node, String wanted) {
        problems.add(node.place(), "'%s' takes %s here.".formatted(schema.name(), wanted));
        return Optional.empty();
    }
}

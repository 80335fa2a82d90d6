package org.syncline.core.function.reference;

import java.util.List;
import java.util.stream.Stream;

/// An expression as a tree (rules.md 7 and 9.8).
sealed interface Node {

    record Lit(Val value) implements Node {}

    record Word(String text) implements Node {}

    record Var(String name) implements Node {}

    /// @param kind the type of its values
    /// @param edges which values the generator draws for it
    record Attr(String name, String kind, boolean multi, String edges) implements Node {}

    record Imported(Attr attr) implements Node {}

    record ValueCount(Attr attr) implements Node {}

    record Minus(Node operand) implements Node {}

    record Op(String sign, Node left, Node right) implements Node {}

    record Call(SlowFunction function, List<Node> arguments) implements Node {}

    record Iif(Node condition, Node yes, Node no) implements Node {}

    record Switch(List<Node> pairs) implements Node {}

    record Select(String name, Node source, Node body) implements Node {}

    record Where(String name, Node source, Node condition) implements Node {}

    record With(String name, Node value, Node body) implements Node {}

    record Failure(Node message) implements Node {}

    default List<Node> parts() {
        return switch (this) {
            case Lit _, Word _, Var _, Attr _ -> List.of();
            case Imported(var attr) -> List.of(attr);
            case ValueCount(var attr) -> List.of(attr);
            case Minus(var operand) -> List.of(operand);
            case Op(var _, var left, var right) -> List.of(left, right);
            case Call(var _, var arguments) -> arguments;
            case Iif(var condition, var yes, var no) -> List.of(condition, yes, no);
            case Switch(var pairs) -> pairs;
            case Select(var _, var source, var body) -> List.of(source, body);
            case Where(var _, var source, var condition) -> List.of(source, condition);
            case With(var _, var value, var body) -> List.of(value, body);
            case Failure(var message) -> List.of(message);
        };
    }

    default Stream<Node> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Node::all));
    }

    default List<Attr> attributes() {
        return all().filter(Attr.class::isInstance)
                .map(Attr.class::cast)
                .distinct()
                .toList();
    }
}

package org.syncline.core.function.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// One expression with some objects, in the product and in the reference.
///
/// @param typed whether the product knows the attributes' types; if not, a list of one value is no list
record Comparison(Node node, String text, boolean typed, Product product) {

    static Comparison of(Node node, boolean typed, Dice dice) {
        var text = NodeText.of(node, dice);
        return new Comparison(node, text, typed, typed ? Product.of(text, node.attributes()) : Product.of(text));
    }

    /// What they disagree about in the first object where they do.
    Optional<String> disagreement(int objects, Dice dice) {
        return IntStream.range(0, objects)
                .mapToObj(_ -> compared(dice))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> compared(Dice dice) {
        var current = object(dice);
        var imported = object(dice);
        var expected = expected(current, imported);
        var actual = product.result(current, imported);
        return expected.equals(actual) || !typed && product.isFaulty()
                ? Optional.empty()
                : Optional.of("%s%n  attributes %s%n  imported %s%n  reference: %s%n  product: %s"
                        .formatted(text, current, imported, expected, product.explained(current, imported)));
    }

    Object expected(Map<String, Val> current, Map<String, Val> imported) {
        try {
            return new SlowEvaluator(current, imported, Map.of()).result(node);
        } catch (Wrong wrong) {
            return "error";
        }
    }

    Map<String, Val> object(Dice dice) {
        var object = new HashMap<String, Val>();
        for (var attribute : node.attributes()) {
            object.put(
                    attribute.name(),
                    attribute.multi()
                            ? several(attribute, dice)
                            : dice.oneIn(12) ? Val.NULL : Edges.draw(dice, attribute.kind(), attribute.edges()));
        }
        return object;
    }

    /// Attributes hold no value twice.
    private Val several(Node.Attr attribute, Dice dice) {
        int size = dice.of(0, 1, 2, 2, 3, 3, 4);
        List<Val> values = IntStream.range(0, size)
                .mapToObj(_ -> Edges.draw(dice, attribute.kind(), attribute.edges()))
                .distinct()
                .toList();
        return values.isEmpty() ? Val.NULL : values.size() == 1 && !typed ? values.getFirst() : new Val.Seq(values);
    }
}

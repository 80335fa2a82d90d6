package org.syncline.core.explain;

import java.util.Base64;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// What people call connectors and objects.
public interface Names {

    String connector(ConnectorId connector);

    /// An object of a connector space, by its number.
    String csObject(long number);

    /// An object of the metaverse, by its number.
    String mvObject(long number);

    /// Values of a connector space.
    default String cs(Values values) {
        return words(values, this::csObject);
    }

    /// Values of the metaverse.
    default String mv(Values values) {
        return words(values, this::mvObject);
    }

    private static String words(Values values, LongFunction<String> naming) {
        return switch (values.size()) {
            case 0 -> "nothing";
            case 1 -> word(values.first(), naming);
            default ->
                values.sorted().stream().map(value -> word(value, naming)).collect(Collectors.joining("; "));
        };
    }

    private static String word(Value value, LongFunction<String> naming) {
        return switch (value) {
            case Value.Reference(var target) -> naming.apply(target);
            case Value.Bytes(var bytes) -> Base64.getEncoder().encodeToString(bytes);
            case Value.Text _, Value.Number _, Value.Flag _, Value.Pointer _ -> value.toString();
        };
    }
}

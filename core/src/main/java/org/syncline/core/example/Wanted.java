package org.syncline.core.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Holds values against what an example says of them.
///
/// @param target what a reference to somebody of the example is on the side that is looked at
record Wanted(Function<String, Optional<Long>> target) {

    boolean agrees(List<Said> said, Values actual) {
        if (said.stream().anyMatch(Said.Any.class::isInstance)) {
            return !actual.isEmpty();
        }
        var values = new ArrayList<Value>();
        for (var one : said) {
            var value = value(one);
            if (value.isEmpty()) {
                return false;
            }
            values.add(value.get());
        }
        return Values.of(values).equals(actual);
    }

    private Optional<Value> value(Said said) {
        return switch (said) {
            case Said.Same(var value) -> Optional.of(value);
            case Said.Refers(var to) -> target.apply(to).map(Value.Reference::new);
            case Said.Any() -> Optional.empty();
        };
    }
}

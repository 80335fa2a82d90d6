package org.syncline.core.rule;

import java.util.Optional;
import java.util.function.Function;

/// Parameters in plain text: `%Connector.ID%` (rules.md 6.1).
final class Parameters {

    private Parameters() {}

    /// What is between two per cent signs and has a value is replaced by it; everything else stays.
    static String expanded(String text, Function<String, Optional<String>> parameters) {
        int open = text.indexOf('%');
        if (open < 0) {
            return text;
        }
        var expanded = new StringBuilder();
        int from = 0;
        while (open >= 0) {
            int close = text.indexOf('%', open + 1);
            if (close < 0) {
                break;
            }
            var value = parameters.apply(text.substring(open + 1, close));
            if (value.isEmpty()) {
                expanded.append(text, from, close);
                from = close;
                open = close;
            } else {
                expanded.append(text, from, open).append(value.get());
                from = close + 1;
                open = text.indexOf('%', from);
            }
        }
        return expanded.append(text.substring(from)).toString();
    }
}

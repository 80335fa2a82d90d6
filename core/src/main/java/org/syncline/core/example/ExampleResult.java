package org.syncline.core.example;

import java.util.List;

/// What playing an example showed.
public record ExampleResult(Example example, List<Difference> differences) {

    public ExampleResult {
        differences = List.copyOf(differences);
    }

    public boolean isAsExpected() {
        return differences.isEmpty();
    }
}

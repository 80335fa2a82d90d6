package org.syncline.core.example;

import java.util.ArrayList;
import java.util.List;

/// Collects the differences of one step.
final class Notes {

    private final int step;
    private final List<Difference> differences = new ArrayList<>();

    Notes(int step) {
        this.step = step;
    }

    void add(Origin origin, String subject, String aspect, String expected, String actual) {
        add(origin, subject, aspect, expected, actual, "");
    }

    void add(Origin origin, String subject, String aspect, String expected, String actual, String because) {
        differences.add(new Difference(origin, step, subject, aspect, expected, actual, because));
    }

    List<Difference> all() {
        return List.copyOf(differences);
    }
}

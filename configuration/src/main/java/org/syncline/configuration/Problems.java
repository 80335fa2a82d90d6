package org.syncline.configuration;

import java.util.ArrayList;
import java.util.List;

/// Collects all that is wrong, so that one reading tells everything.
final class Problems {

    private final List<ConfigurationProblem> found = new ArrayList<>();

    void add(Place place, String message) {
        found.add(ConfigurationProblem.at(place, message));
    }

    void add(String file, String message) {
        found.add(ConfigurationProblem.of(file, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<ConfigurationProblem> inOrder() {
        return found.stream().distinct().sorted().toList();
    }
}

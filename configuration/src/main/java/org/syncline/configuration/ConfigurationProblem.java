package org.syncline.configuration;

import java.util.Comparator;

/// Something that keeps a configuration from being applied: where it stands, what is wrong, what helps.
///
/// @param file the path within the folder
/// @param line counted from 1; 0 if it is about the file as a whole
public record ConfigurationProblem(String file, int line, int column, String message)
        implements Comparable<ConfigurationProblem> {

    private static final Comparator<ConfigurationProblem> BY_PLACE = Comparator.comparing(ConfigurationProblem::file)
            .thenComparingInt(ConfigurationProblem::line)
            .thenComparingInt(ConfigurationProblem::column)
            .thenComparing(ConfigurationProblem::message);

    static ConfigurationProblem of(String file, String message) {
        return new ConfigurationProblem(file, 0, 0, message);
    }

    static ConfigurationProblem at(Place place, String message) {
        return new ConfigurationProblem(place.file(), place.line(), place.column(), message);
    }

    @Override
    public int compareTo(ConfigurationProblem other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? "%s: %s".formatted(file, message) : "%s:%d:%d: %s".formatted(file, line, column, message);
    }
}

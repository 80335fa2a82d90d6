package org.syncline.configuration;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.engine.Configuration;

/// What became of reading a configuration.
public sealed interface ReadResult {

    /// It can be applied, as far as its texts tell; whether its rules compile is said elsewhere.
    ///
    /// @param files the texts it was read from, by path: what the database keeps as a revision
    record Ready(Configuration configuration, SortedMap<String, String> files) implements ReadResult {
        public Ready {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }
    }

    /// It cannot be applied; all that is wrong, by place.
    record Broken(List<ConfigurationProblem> problems) implements ReadResult {
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}

package org.syncline.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import org.syncline.core.example.Example;
import org.syncline.engine.Configuration;

/// The examples of a configuration: the files of its folder `examples`. They are no part of what is applied.
///
/// @param problems what is wrong with the files; then there is nothing to be played
public record Examples(List<Example> all, List<ConfigurationProblem> problems) {

    static final String FOLDER = "examples";

    public Examples {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    /// @param folder of the configuration
    public static Examples read(Path folder, Configuration configuration) {
        var problems = new Problems();
        var files = ConfigurationFolder.files(folder, FOLDER, ".yaml", problems);
        return problems.isEmpty() ? read(files, configuration) : new Examples(List.of(), problems.inOrder());
    }

    /// @param files texts by path
    public static Examples read(SortedMap<String, String> files, Configuration configuration) {
        var problems = new Problems();
        var all = new ArrayList<Example>();
        files.forEach((path, text) -> Document.yaml(path, text, problems)
                .ifPresent(node -> all.addAll(new ExampleReading(configuration, problems).examples(node))));
        var names = new LinkedHashMap<String, Example>();
        all.forEach(example -> {
            var other = names.putIfAbsent(example.name(), example);
            if (other != null) {
                problems.add(
                        new Place(example.origin().file(), example.origin().line(), 1),
                        "There is an example of this name in %s. Say what is different.".formatted(other.origin()));
            }
        });
        return new Examples(problems.isEmpty() ? all : List.of(), problems.inOrder());
    }
}

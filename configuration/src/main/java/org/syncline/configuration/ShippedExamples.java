package org.syncline.configuration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.syncline.core.example.Example;
import org.syncline.core.example.ExampleResult;
import org.syncline.engine.Configuration;
import org.syncline.engine.ConnectorDefinition;

/// The examples of the shipped rules, made for the directories and the cloud of an installation.
///
/// Each is a template, a file of examples among this package's resources, in which the connectors are called
/// `on-premises` and `cloud`, and `${…}` in a text is the name of one of the two or a parameter of the directory. There
/// is a set of them for each directory, since each has rules of its own; what an example says is fitted to what is
/// there
/// ([ExampleFitting]). One that does not hold here nevertheless is left out and told of.
public final class ShippedExamples {

    private static final Pattern CONNECTOR = Pattern.compile("(\\b(?:connector|export): *)(\\[[^\\]]*]|[a-z-]+)");
    private static final Pattern STAND_IN = Pattern.compile("\\b(on-premises|cloud)\\b");
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^(?=- )");
    private static final Pattern NAME = Pattern.compile("(?m)^- example: (.*)$");

    /// @param files texts by path in the folder
    /// @param leftOut which examples do not hold here, in words for people
    public record Generated(SortedMap<String, String> files, List<String> leftOut) {
        public Generated {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
            leftOut = List.copyOf(leftOut);
        }
    }

    private final ConnectorDefinition onPremises;
    private final ConnectorDefinition cloud;

    ShippedExamples(ConnectorDefinition onPremises, ConnectorDefinition cloud) {
        this.onPremises = onPremises;
        this.cloud = cloud;
    }

    /// @param configuration in which the connectors and their rules are
    public static Generated of(DefaultRulesFile.Made made, Configuration configuration) {
        return forDirectories(made.directories(), made, configuration);
    }

    /// For some of the directories that the rules were made for.
    public static Generated forDirectories(
            List<String> directories, DefaultRulesFile.Made made, Configuration configuration) {
        var leftOut = new ArrayList<String>();
        var parts = new ArrayList<Part>();
        var cloud = made.cloud(configuration);
        made.directories(configuration).stream()
                .filter(directory -> directories.contains(directory.name()))
                .forEach(directory -> {
                    var shipped = new ShippedExamples(directory, cloud);
                    var fitting = new ExampleFitting(directory, cloud, made.options(), configuration);
                    boolean first = directory.name().equals(made.directories().getFirst());
                    names().forEach(name -> parts.addAll(shipped.parts(name, first, fitting, configuration, leftOut)));
                });
        var results = Trial.of(
                        configuration,
                        parts.stream().flatMap(part -> part.examples.stream()).toList())
                .results();
        results.stream().filter(result -> !result.isAsExpected()).forEach(result -> leftOut.add(words(result)));
        return new Generated(files(parts, holding(results)), leftOut);
    }

    /// A piece of a file: what stands before its examples, or one of them.
    private record Part(String path, String text, List<Example> examples) {

        boolean holds(Set<Example> holding) {
            return holding.containsAll(examples);
        }
    }

    private static Set<Example> holding(List<ExampleResult> results) {
        return results.stream()
                .filter(ExampleResult::isAsExpected)
                .map(ExampleResult::example)
                .collect(Collectors.toSet());
    }

    private static SortedMap<String, String> files(List<Part> parts, Set<Example> holding) {
        var files = new TreeMap<String, String>();
        parts.stream()
                .filter(part -> part.holds(holding))
                .forEach(part -> files.merge(part.path, part.text, String::concat));
        files.values().removeIf(text -> !EXAMPLE.matcher(text).find());
        return files;
    }

    /// The templates there are.
    static List<String> names() {
        return Resource.text(Examples.FOLDER + "/index.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /// The template with the names that it has here.
    String text(String template) {
        var named = CONNECTOR
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                        + STAND_IN.matcher(found.group(2))
                                .replaceAll(stand -> Matcher.quoteReplacement(YamlText.scalar(
                                        connector(stand.group(1)).name())))));
        return PLACE.matcher(named).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    /// The pieces of a file; without the examples that speak of what is not there.
    ///
    /// @param first whether it is for the first directory; else file and examples bear the directory's name, too
    private List<Part> parts(
            String name, boolean first, ExampleFitting fitting, Configuration configuration, List<String> leftOut) {
        var template = text(Resource.text("%s/%s.yaml".formatted(Examples.FOLDER, name)));
        var file = first ? name : "%s-%s".formatted(name, FileNames.slug(onPremises.name()));
        var named = first
                ? template
                : NAME.matcher(template)
                        .replaceAll(found -> Matcher.quoteReplacement("- example: "
                                + YamlText.scalar("%s (%s)".formatted(found.group(1), onPremises.name()))));
        return EXAMPLE.splitAsStream(named)
                .flatMap(text ->
                        part("%s/%s.yaml".formatted(Examples.FOLDER, file), text, fitting, configuration, leftOut)
                                .stream())
                .toList();
    }

    private static Optional<Part> part(
            String path, String written, ExampleFitting fitting, Configuration configuration, List<String> leftOut) {
        if (!written.startsWith("- ")) {
            return Optional.of(new Part(path, written, List.of()));
        }
        var text = fitted(path, written, fitting);
        var read = Examples.read(new TreeMap<>(Map.of(path, text)), configuration);
        if (!read.problems().isEmpty()) {
            leftOut.add("%s: %s".formatted(path, read.problems().getFirst().message()));
            return Optional.empty();
        }
        return Optional.of(new Part(path, text, read.all()));
    }

    /// As it was written where there is nothing to fit.
    private static String fitted(String path, String written, ExampleFitting fitting) {
        var problems = new Problems();
        return Document.yaml(path, written, problems)
                .filter(_ -> problems.isEmpty())
                .flatMap(node -> Optional.of(fitting.fitted(node)).filter(fits -> !fits.equals(node)))
                .map(NodeText::of)
                .orElse(written);
    }

    private static String words(ExampleResult result) {
        var first = result.differences().getFirst();
        return "'%s': %s of %s is %s here"
                .formatted(result.example().name(), first.aspect(), first.subject(), first.actual());
    }

    private ConnectorDefinition connector(String standIn) {
        return standIn.equals("cloud") ? cloud : onPremises;
    }

    private String value(String name) {
        return switch (name) {
            case "on-premises" -> onPremises.name();
            case "cloud" -> cloud.name();
            default ->
                onPremises.discovered().partitions().stream()
                        .flatMap(partition -> partition.parameters().entrySet().stream())
                        .filter(parameter -> parameter.getKey().equals(name))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("${" + name + "}");
        };
    }
}

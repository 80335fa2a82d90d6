package org.syncline.configuration;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.syncline.core.example.Example;
import org.syncline.core.example.Mention;
import org.syncline.core.example.Origin;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.Configuration;

/// Reads a file of examples.
final class ExampleReading {

    static final Shape EXAMPLE = new Shape(
            "An example",
            List.of("example"),
            List.of("at", "connector", "steps", "step", "export", "objects", "gone", "expect"));
    static final Shape STEP = new Shape("A step", List.of(), List.of("step", "export", "objects", "gone", "expect"));

    private static final Instant USUAL = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> OF_A_STEP = STEP.optional();

    private final Configuration configuration;
    private final Problems problems;
    private final NavigableMap<String, ConnectorId> connectors = Words.anyCase();

    ExampleReading(Configuration configuration, Problems problems) {
        this.configuration = configuration;
        this.problems = problems;
        configuration.connectors().values().forEach(connector -> connectors.put(connector.name(), connector.id()));
    }

    /// One example, or a list of them.
    List<Example> examples(Node root) {
        return root instanceof Node.Items(var _, var items)
                ? items.stream().map(this::example).toList()
                : List.of(example(root));
    }

    private Example example(Node node) {
        var fields = Fields.of(node, EXAMPLE, problems);
        var people = new People(connectors, fields.word("connector", connectors, People.NONE), problems);
        var given = new GivenReading(configuration, people, problems);
        var expected = new ExpectedReading(configuration, people, problems);
        return new Example(
                origin(fields.place("example")),
                fields.name("example"),
                at(fields),
                steps(fields).stream().map(step -> step(step, given, expected)).toList());
    }

    /// The steps that are listed; else the example is its only step.
    private List<Fields> steps(Fields fields) {
        if (fields.find("steps").isEmpty()) {
            return List.of(fields);
        }
        OF_A_STEP.stream()
                .filter(key -> fields.find(key).isPresent())
                .forEach(key -> problems.add(
                        fields.place(key), "'%s' belongs into one of the steps. Move it there.".formatted(key)));
        return fields.items("steps", node -> Fields.of(node, STEP, problems));
    }

    private Example.Step step(Fields fields, GivenReading given, ExpectedReading expected) {
        var exports = texts(fields, "export").stream()
                .flatMap(name -> connector(fields, name).stream())
                .toList();
        var objects = given.objects(fields.items("objects"));
        var gone =
                texts(fields, "gone").stream().<Mention>map(Mention.Called::new).toList();
        return new Example.Step(
                origin(fields.place()),
                fields.optionalText("step").orElse(""),
                exports,
                objects,
                gone,
                expected.read(fields.find("expect")));
    }

    private Instant at(Fields fields) {
        try {
            return fields.optionalText("at").map(Instant::parse).orElse(USUAL);
        } catch (DateTimeException _) {
            problems.add(fields.place("at"), "'at' is a moment like 2026-03-01T08:00:00Z.");
            return USUAL;
        }
    }

    private Optional<ConnectorId> connector(Fields fields, String name) {
        var known = Optional.ofNullable(connectors.get(name));
        if (known.isEmpty()) {
            problems.add(
                    fields.place("export"),
                    "There is no connector '%s'. There are: %s."
                            .formatted(name, String.join(", ", connectors.keySet())));
        }
        return known;
    }

    /// One text, or a list of texts.
    static List<String> texts(Fields fields, String key) {
        return fields.find(key)
                .map(node -> node instanceof Node.Items
                        ? fields.texts(key)
                        : fields.optionalText(key).stream().toList())
                .orElse(List.of());
    }

    static Origin origin(Place place) {
        return new Origin(place.file(), place.line());
    }
}

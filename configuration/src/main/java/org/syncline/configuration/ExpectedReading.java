package org.syncline.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.syncline.core.example.Expected;
import org.syncline.core.example.Mention;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.Configuration;

/// Reads what an example expects after a step.
final class ExpectedReading {

    static final Shape EXPECTED =
            new Shape("An expectation", List.of(), List.of("metaverse", "unjoined", "pending", "problems"));
    static final Shape IDENTITY =
            new Shape("A metaverse object", List.of("joined"), List.of("type", "attributes", "only"));
    static final Shape EXPORT = new Shape(
            "A pending export",
            List.of(),
            List.of("connector", "name", "of", "dn", "change", "type", "attributes", "only"));
    static final Shape TROUBLE = new Shape("A problem", List.of("code"), List.of("object", "text"));

    private static final SequencedMap<String, Expected.Act> ACTS = acts();

    private final Configuration configuration;
    private final People people;
    private final SaidReading values;
    private final Problems problems;

    ExpectedReading(Configuration configuration, People people, Problems problems) {
        this.configuration = configuration;
        this.people = people;
        this.problems = problems;
        this.values = new SaidReading(people, problems);
    }

    Expected read(Optional<Node> node) {
        if (node.isEmpty()) {
            return new Expected(List.of(), List.of(), new Expected.Exports.Unsaid(), List.of());
        }
        var fields = Fields.of(node.get(), EXPECTED, problems);
        return new Expected(
                fields.items("metaverse", one -> identity(Fields.of(one, IDENTITY, problems))),
                ExampleReading.texts(fields, "unjoined").stream()
                        .map(name -> new Expected.Unjoined(
                                ExampleReading.origin(fields.place("unjoined")),
                                people.known(name, fields.place("unjoined"))))
                        .toList(),
                exports(fields),
                fields.items("problems", one -> trouble(Fields.of(one, TROUBLE, problems))));
    }

    private Expected.Identity identity(Fields fields) {
        var demands = new ArrayList<Expected.Demand>();
        var joined = ExampleReading.texts(fields, "joined").stream()
                .map(name -> people.known(name, fields.place("joined")))
                .toList();
        var type = type(fields, demands);
        demands.addAll(attributes(fields, configuration.metaverse(), "The metaverse", type));
        only(fields, demands);
        return new Expected.Identity(ExampleReading.origin(fields.place()), joined, demands);
    }

    private Expected.Exports exports(Fields fields) {
        return fields.find("pending").isEmpty()
                ? new Expected.Exports.Unsaid()
                : new Expected.Exports.Exactly(
                        ExampleReading.origin(fields.place("pending")),
                        fields.items("pending", one -> export(Fields.of(one, EXPORT, problems))));
    }

    private Expected.Export export(Fields fields) {
        var demands = new ArrayList<Expected.Demand>();
        var connector = connector(fields);
        fields.find("change")
                .ifPresent(node -> demands.add(new Expected.Demand.Change(
                        ExampleReading.origin(node.place()), fields.word("change", ACTS, Expected.Act.UPDATE))));
        var who = who(fields, connector, demands);
        var type = type(fields, demands);
        Optional.ofNullable(configuration.connectors().get(connector))
                .ifPresent(definition -> demands.addAll(
                        attributes(fields, definition.discovered().schema(), definition.name(), type)));
        only(fields, demands);
        return new Expected.Export(ExampleReading.origin(fields.place()), who, demands);
    }

    private ConnectorId connector(Fields fields) {
        return fields.find("connector").isPresent()
                ? people.connector(fields)
                : fields.optionalText("name")
                        .flatMap(people::person)
                        .map(People.Person::connector)
                        .orElseGet(() -> people.connector(fields));
    }

    private Mention who(Fields fields, ConnectorId connector, List<Expected.Demand> demands) {
        var dn = fields.optionalText("dn").flatMap(text -> people.name(text, fields.place("dn")));
        var named = Stream.concat(
                        fields.optionalText("of").stream()
                                .<Mention>map(
                                        of -> new Mention.PartnerOf(connector, people.known(of, fields.place("of")))),
                        fields.optionalText("name").stream()
                                .<Mention>map(name -> new Mention.Called(people.known(name, fields.place("name")))))
                .findFirst();
        if (named.isPresent()) {
            dn.ifPresent(
                    place -> demands.add(new Expected.Demand.Place(ExampleReading.origin(fields.place("dn")), place)));
        }
        return named.or(() -> dn.map(place -> new Mention.At(connector, place)))
                .orElseGet(() -> new Mention.Only(connector));
    }

    private Expected.Trouble trouble(Fields fields) {
        return new Expected.Trouble(
                ExampleReading.origin(fields.place()),
                fields.name("code"),
                fields.optionalText("object")
                        .map(name -> people.known(name, fields.place("object")))
                        .orElse(""),
                fields.optionalText("text").orElse(""));
    }

    private static Optional<ObjectTypeName> type(Fields fields, List<Expected.Demand> demands) {
        var type = fields.optionalText("type").map(ObjectTypeName::new);
        type.ifPresent(one -> demands.add(new Expected.Demand.Type(ExampleReading.origin(fields.place("type")), one)));
        return type;
    }

    private void only(Fields fields, List<Expected.Demand> demands) {
        if (fields.flag("only", false)) {
            demands.add(new Expected.Demand.NoOther(ExampleReading.origin(fields.place("only"))));
        }
    }

    private List<Expected.Demand> attributes(
            Fields fields, Schema schema, String where, Optional<ObjectTypeName> type) {
        var demands = new ArrayList<Expected.Demand>();
        fields.entries("attributes").forEach((name, entry) -> {
            var found = attribute(schema, type, name);
            if (found.isEmpty()) {
                problems.add(entry.place(), "%s has no attribute '%s'.".formatted(where, name));
            }
            found.map(known -> values.attribute(known, entry.value()))
                    .ifPresent(said ->
                            demands.add(new Expected.Demand.Attribute(ExampleReading.origin(entry.place()), said)));
        });
        return demands;
    }

    /// Of that type, or of whichever type has it.
    private static Optional<AttributeSchema> attribute(Schema schema, Optional<ObjectTypeName> type, String name) {
        return type.isPresent()
                ? GivenReading.find(schema, type.get(), name)
                : schema.types().keySet().stream()
                        .flatMap(each -> GivenReading.find(schema, each, name).stream())
                        .findFirst();
    }

    private static SequencedMap<String, Expected.Act> acts() {
        var acts = new LinkedHashMap<String, Expected.Act>();
        acts.put("add", Expected.Act.ADD);
        acts.put("update", Expected.Act.UPDATE);
        acts.put("delete", Expected.Act.DELETE);
        return acts;
    }
}

package org.syncline.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.syncline.core.example.Given;
import org.syncline.core.example.Mention;
import org.syncline.core.example.Said;
import org.syncline.core.function.Octets;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import org.syncline.engine.Configuration;

/// Reads the objects of an example: those that appear, and those that change.
final class GivenReading {

    static final Shape OBJECT =
            new Shape("An object", List.of(), List.of("name", "of", "connector", "type", "dn", "anchor", "attributes"));

    private static final ObjectTypeName USER = new ObjectTypeName("user");
    private static final AttributeName OBJECT_GUID = new AttributeName("objectGUID");

    private final Configuration configuration;
    private final People people;
    private final SaidReading values;
    private final Problems problems;

    GivenReading(Configuration configuration, People people, Problems problems) {
        this.configuration = configuration;
        this.people = people;
        this.problems = problems;
        this.values = new SaidReading(people, problems);
    }

    /// All names first: objects may refer to later ones.
    List<Given> objects(List<Node> nodes) {
        var all = nodes.stream()
                .map(node -> Fields.of(node, OBJECT, problems))
                .map(this::introduced)
                .toList();
        return all.stream().<Given>map(Introduced::read).toList();
    }

    private interface Introduced {
        Given read();
    }

    private Introduced introduced(Fields fields) {
        var dn = fields.optionalText("dn").flatMap(text -> people.name(text, fields.place("dn")));
        var name = fields.optionalText("name");
        if (fields.find("of").isPresent()) {
            name.ifPresent(people::alias);
            return () -> partner(fields, name.orElse(""), dn);
        }
        if (name.filter(people::knows).isPresent()) {
            return () -> changed(fields, name.get(), dn);
        }
        var connector = people.connector(fields);
        var known = name.isPresent() ? Optional.<String>empty() : dn.flatMap(place -> people.at(connector, place));
        if (known.isPresent()) {
            return () -> changed(fields, known.get(), Optional.empty());
        }
        return appearing(fields, connector, name, dn);
    }

    private Introduced appearing(
            Fields fields, ConnectorId connector, Optional<String> name, Optional<DistinguishedName> dn) {
        if (dn.isEmpty()) {
            problems.add(fields.place(), "An object that appears needs 'dn'; one that changes, a name that is known.");
        }
        var place = dn.orElseGet(() -> DistinguishedName.of("CN=nowhere"));
        var called = name.orElseGet(place::name);
        if (people.knows(called)) {
            problems.add(
                    fields.place(), "Another object is called '%s' already. Give this one a 'name'.".formatted(called));
        }
        var type = type(fields).orElse(USER);
        people.enter(called, new People.Person(connector, type), place);
        return () -> new Given.Appears(
                ExampleReading.origin(fields.place()),
                called,
                connector,
                new Anchor(fields.optionalText("anchor").orElse(called)),
                type,
                place,
                identified(connector, called, type, attributes(fields, connector, type)));
    }

    private Given changed(Fields fields, String name, Optional<DistinguishedName> dn) {
        var person = people.person(name);
        dn.ifPresent(place -> people.move(name, place));
        return new Given.Changes(
                ExampleReading.origin(fields.place()),
                new Mention.Called(name),
                "",
                dn.stream().toList(),
                person.map(known -> attributes(fields, known.connector(), known.type()))
                        .orElseGet(() -> attributes(
                                fields, people.connector(fields), type(fields).orElse(USER))));
    }

    private Given partner(Fields fields, String name, Optional<DistinguishedName> dn) {
        var connector = people.connector(fields);
        return new Given.Changes(
                ExampleReading.origin(fields.place()),
                new Mention.PartnerOf(connector, people.known(fields.text("of"), fields.place("of"))),
                name,
                dn.stream().toList(),
                attributes(fields, connector, type(fields).orElse(USER)));
    }

    private static Optional<ObjectTypeName> type(Fields fields) {
        return fields.optionalText("type").map(ObjectTypeName::new);
    }

    private List<Said.Attribute> attributes(Fields fields, ConnectorId connector, ObjectTypeName type) {
        SequencedMap<String, Node.Entry> entries = fields.entries("attributes");
        var read = new ArrayList<Said.Attribute>();
        entries.forEach((name, entry) -> schema(connector, type, name, entry.place())
                .map(schema -> values.attribute(schema, entry.value()))
                .ifPresent(read::add));
        return read;
    }

    private Optional<AttributeSchema> schema(ConnectorId connector, ObjectTypeName type, String name, Place place) {
        var definition = configuration.connectors().get(connector);
        if (definition == null) {
            return Optional.empty();
        }
        var schema = definition.discovered().schema();
        var found = find(schema, type, name);
        if (found.isEmpty()) {
            problems.add(
                    place,
                    "A %s of %s has no attribute '%s'.%s"
                            .formatted(type, definition.name(), name, hint(schema, type, name)));
        }
        return found;
    }

    static Optional<AttributeSchema> find(Schema schema, ObjectTypeName type, String name) {
        return schema.spelling(type, new AttributeName(name)).flatMap(spelled -> schema.attribute(type, spelled));
    }

    private static String hint(Schema schema, ObjectTypeName type, String name) {
        return schema.type(type)
                .flatMap(known -> Shape.nearest(
                        name,
                        known.attributes().keySet().stream()
                                .map(AttributeName::text)
                                .toList()))
                .map(" Did you mean '%s'?"::formatted)
                .orElse("");
    }

    /// What a directory gives every object by itself.
    private List<Said.Attribute> identified(
            ConnectorId connector, String name, ObjectTypeName type, List<Said.Attribute> attributes) {
        var definition = configuration.connectors().get(connector);
        if (definition == null || !lacksGuid(definition.discovered().schema(), type, attributes)) {
            return attributes;
        }
        var all = new ArrayList<>(attributes);
        var guid = UUID.nameUUIDFromBytes((definition.name() + " " + name).getBytes(UTF_8));
        all.add(new Said.Attribute(OBJECT_GUID, List.of(new Said.Same(Value.of(Octets.ofGuid(guid.toString()))))));
        return all;
    }

    private static boolean lacksGuid(Schema schema, ObjectTypeName type, List<Said.Attribute> attributes) {
        return find(schema, type, OBJECT_GUID.text())
                        .filter(attribute -> attribute.type() == ValueType.BYTES)
                        .isPresent()
                && attributes.stream().noneMatch(attribute -> attribute.name().equals(OBJECT_GUID));
    }
}

package org.syncline.configuration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;

/// Who has been named in an example so far.
final class People {

    static final ConnectorId NONE = new ConnectorId(new UUID(0, 0));

    /// What is known of an object whose file says it.
    record Person(ConnectorId connector, ObjectTypeName type) {}

    private record At(ConnectorId connector, DistinguishedName dn) {}

    private final NavigableMap<String, ConnectorId> connectors;
    private final ConnectorId usual;
    private final Problems problems;
    private final Map<String, Person> known = new HashMap<>();
    private final Map<At, String> places = new HashMap<>();
    private final Set<String> aliases = new HashSet<>();

    /// @param usual the connector of objects that name none, or [#NONE]
    People(NavigableMap<String, ConnectorId> connectors, ConnectorId usual, Problems problems) {
        this.connectors = connectors;
        this.usual = usual;
        this.problems = problems;
    }

    ConnectorId connector(Fields fields) {
        if (fields.find("connector").isEmpty() && usual.equals(NONE)) {
            problems.add(fields.place(), "Which connector is it of? Add 'connector', here or for the whole example.");
        }
        return fields.word("connector", connectors, usual);
    }

    boolean knows(String name) {
        return known.containsKey(name) || aliases.contains(name);
    }

    Optional<Person> person(String name) {
        return Optional.ofNullable(known.get(name));
    }

    Optional<String> at(ConnectorId connector, DistinguishedName dn) {
        return Optional.ofNullable(places.get(new At(connector, dn)));
    }

    void enter(String name, Person person, DistinguishedName dn) {
        known.put(name, person);
        places.put(new At(person.connector(), dn), name);
    }

    void move(String name, DistinguishedName dn) {
        person(name).ifPresent(person -> places.put(new At(person.connector(), dn), name));
    }

    /// A name for an object that the rules have made.
    void alias(String name) {
        aliases.add(name);
    }

    /// A name that has to be known.
    String known(String name, Place place) {
        if (!knows(name)) {
            var meant = Shape.nearest(name, known.keySet().stream().sorted().toList());
            problems.add(
                    place,
                    "No object of the example is called '%s'.%s"
                            .formatted(
                                    name,
                                    meant.map(" Did you mean '%s'?"::formatted).orElse("")));
        }
        return name;
    }

    /// A name that has to be known, or a DN.
    String target(String to, Place place) {
        return to.contains("=")
                ? name(to, place).map(DistinguishedName::toString).orElse(to)
                : known(to, place);
    }

    Optional<DistinguishedName> name(String text, Place place) {
        try {
            return Optional.of(DistinguishedName.of(text));
        } catch (IllegalArgumentException invalid) {
            problems.add(place, invalid.getMessage() + ".");
            return Optional.empty();
        }
    }
}

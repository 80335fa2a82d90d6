package org.syncline.core.example;

import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.syncline.core.rehearsal.Population;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Who is who in an example: names to objects, and objects and values back to words.
final class Cast {

    /// An object that a connected system shows.
    record Role(ConnectorId connector, Anchor anchor) {}

    private final Population population;
    private final SequencedMap<String, Role> roles = new LinkedHashMap<>();
    private final Map<Role, String> names = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    Cast(Population population) {
        this.population = population;
    }

    /// An object that the example itself puts into a connected system.
    void give(String name, Role role) {
        given.add(name);
        call(name, role);
    }

    void call(String name, Role role) {
        roles.put(name, role);
        names.put(role, name);
    }

    /// The objects of the example that are joined to an MV object.
    List<String> givenOf(ConnectedGroup group) {
        return group.csObjects().values().stream()
                .map(object -> names.getOrDefault(new Role(object.connector(), object.anchor()), ""))
                .filter(given::contains)
                .toList();
    }

    Optional<Role> role(String name) {
        return Optional.ofNullable(roles.get(name));
    }

    /// The object in its connector space, if it has been read.
    Optional<CsObject> object(String name) {
        return role(name).flatMap(role -> population.at(role.connector(), role.anchor()));
    }

    Optional<CsObject> object(Mention mention) {
        return switch (mention) {
            case Mention.Called(var name) -> object(name);
            case Mention.At(var connector, var dn) -> population.at(connector, dn);
            case Mention.PartnerOf(var connector, var name) -> identity(name).flatMap(group -> group.of(connector));
            case Mention.Only _ -> Optional.empty();
        };
    }

    /// The identity that an object of the example is part of, if it is joined.
    Optional<ConnectedGroup> identity(String name) {
        return object(name).flatMap(this::identity);
    }

    Optional<ConnectedGroup> identity(CsObject object) {
        return object.link() instanceof Link.To(var mvObject, var _) ? population.group(mvObject) : Optional.empty();
    }

    /// The object of a connector that somebody refers to: itself, or its partner there.
    Optional<CsObject> target(String to, ConnectorId connector) {
        return to.contains("=") ? population.at(connector, DistinguishedName.of(to)) : called(to, connector);
    }

    private Optional<CsObject> called(String name, ConnectorId connector) {
        return object(name)
                .flatMap(object -> object.connector().equals(connector)
                        ? Optional.of(object)
                        : identity(object).flatMap(group -> group.of(connector)));
    }

    /// The MV object that somebody refers to.
    Optional<MvObjectId> mvTarget(String to) {
        var object = to.contains("=")
                ? population.objects().values().stream()
                        .filter(one -> one.dn().equals(DistinguishedName.of(to)))
                        .findFirst()
                : object(to);
        return object.flatMap(this::identity).map(group -> group.mvObject().id());
    }

    /// What a CS object is called: by the example, else by its own name.
    String named(CsObject object) {
        return Optional.ofNullable(names.get(new Role(object.connector(), object.anchor())))
                .orElse(object.dn().name());
    }

    /// What an MV object is called: by the first object joined to it that the example knows.
    String named(ConnectedGroup group) {
        return group.csObjects().values().stream()
                .filter(object -> names.containsKey(new Role(object.connector(), object.anchor())))
                .map(this::named)
                .findFirst()
                .orElse(group.mvObject().type().text());
    }

    /// Values of a connector space in words.
    String cs(Values values) {
        return words(
                values,
                target -> Optional.ofNullable(population.objects().get(new CsObjectId(target)))
                        .map(this::named));
    }

    /// Values of the metaverse in words.
    String mv(Values values) {
        return words(values, target -> population.group(new MvObjectId(target)).map(this::named));
    }

    private interface Naming {
        Optional<String> of(long target);
    }

    private static String words(Values values, Naming naming) {
        return switch (values.size()) {
            case 0 -> "nothing";
            case 1 -> word(values.first(), naming);
            default ->
                values.sorted().stream().map(value -> word(value, naming)).collect(Collectors.joining(", ", "[", "]"));
        };
    }

    private static String word(Value value, Naming naming) {
        return switch (value) {
            case Value.Reference(var target) -> "→ " + naming.of(target).orElse("nothing that is known");
            case Value.Bytes(var bytes) -> "{$bin: " + Base64.getEncoder().encodeToString(bytes) + "}";
            case Value.Text _, Value.Number _, Value.Flag _, Value.Pointer _ -> value.toString();
        };
    }

    /// What an example says, in its words.
    static String said(List<Said> values) {
        var words = values.stream()
                .map(said -> switch (said) {
                    case Said.Same(var value) -> word(value, _ -> Optional.empty());
                    case Said.Refers(var to) -> "→ " + to;
                    case Said.Any() -> "anything";
                })
                .toList();
        return switch (words.size()) {
            case 0 -> "nothing";
            case 1 -> words.getFirst();
            default -> words.stream().sorted().collect(Collectors.joining(", ", "[", "]"));
        };
    }
}

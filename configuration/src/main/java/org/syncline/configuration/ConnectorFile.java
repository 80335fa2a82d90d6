package org.syncline.configuration;

import static org.syncline.configuration.YamlText.scalar;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.connector.Scope;
import org.syncline.core.sync.Parting;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Discovered;
import org.syncline.engine.Guards;
import org.syncline.engine.RunProfile;

/// `connectors/<name>.yaml`: one connected system as an administrator set it up.
public final class ConnectorFile {

    static final Shape CONNECTOR = new Shape(
            "A connector",
            List.of("id", "name", "type", "place", "objectTypes"),
            List.of("settings", "attributes", "scope", "guards", "deprovisioning", "recall", "profiles"));
    static final Shape SCOPE = new Shape("A scope", List.of(), List.of("include", "exclude"));
    static final Shape CONTAINER = new Shape("A container", List.of("id", "name"), List.of());

    private final Fields fields;
    private final Problems problems;

    private ConnectorFile(Fields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    /// The connector as text that this class reads back; what it discovered stands in a file of its own.
    public static String write(ConnectorDefinition connector) {
        return ConnectorWriting.text(connector);
    }

    static ConnectorDefinition read(Node node, Discovered discovered, Problems problems) {
        return new ConnectorFile(Fields.of(node, CONNECTOR, problems), problems).connector(discovered);
    }

    private ConnectorDefinition connector(Discovered discovered) {
        return new ConnectorDefinition(
                new ConnectorId(fields.uuid("id")),
                fields.name("name"),
                fields.name("type"),
                fields.word("place", Words.PLACES, ConnectorDefinition.Place.ON_PREMISES),
                settings(),
                objectTypes(),
                fields.texts("attributes").stream().map(AttributeName::new).toList(),
                scope(),
                guards(),
                parting(),
                profiles(),
                discovered);
    }

    private SortedMap<String, String> settings() {
        var settings = new TreeMap<String, String>();
        fields.entries("settings").forEach((key, entry) -> {
            if (entry.value() instanceof Node.Scalar(var _, var text, var _)) {
                settings.put(key, text);
            } else {
                problems.add(
                        entry.value().place(),
                        "The setting '%s' is text, not %s."
                                .formatted(key, entry.value().words()));
            }
        });
        return settings;
    }

    private List<ObjectTypeName> objectTypes() {
        var types =
                fields.texts("objectTypes").stream().map(ObjectTypeName::new).toList();
        if (types.isEmpty() && fields.find("objectTypes").isPresent()) {
            problems.add(
                    fields.place("objectTypes"),
                    "No object type is selected. List at least one, such as %s.".formatted(scalar("user")));
        }
        return types;
    }

    private Scope scope() {
        return fields.find("scope")
                .map(node -> Fields.of(node, SCOPE, problems))
                .map(scope ->
                        new Scope(scope.items("include", this::container), scope.items("exclude", this::container)))
                .orElse(Scope.EVERYTHING);
    }

    private Scope.Selected container(Node node) {
        var container = Fields.of(node, CONTAINER, problems);
        return new Scope.Selected(container.name("id"), container.text("name"));
    }

    private Guards guards() {
        return fields.find("guards")
                .map(node -> new GuardsReading(problems).guards(node))
                .orElse(Guards.USUAL);
    }

    private Parting parting() {
        var usual = Parting.USUAL;
        return new Parting(
                fields.word("deprovisioning", Words.DEPROVISIONING, usual.deprovisioning()),
                fields.flag("recall", usual.recalls()));
    }

    private List<RunProfile> profiles() {
        return fields.find("profiles").isEmpty()
                ? RunProfile.USUAL
                : fields.items("profiles", new ProfileReading(problems)::profile);
    }
}

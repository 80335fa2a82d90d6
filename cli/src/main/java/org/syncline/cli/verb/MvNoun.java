package org.syncline.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.syncline.cli.terminal.Table;
import org.syncline.core.schema.Schema;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.words.ObjectNames;
import org.syncline.store.MvQuery;
import org.syncline.store.Transaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `syncline mv`: the joined view of all connected systems.
@Command(name = "mv", description = "Look into the metaverse: who is who, and where each value comes from.")
public final class MvNoun {

    private final Desk desk;

    public MvNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "search", description = "List the objects to which all conditions apply.")
    int search(
            @Option(names = "--type", paramLabel = "TYPE", defaultValue = "", description = "Of this object type.")
                    String type,
            @Option(
                            names = "--text",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "Name, login, mail address or account name begins like this.")
                    String text,
            @Option(
                            names = "--attribute",
                            paramLabel = "NAME=VALUE",
                            arity = "1",
                            description = "Has this value; can be said several times.")
                    String[] attributes,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "100",
                            description = "At most so many; 100 unless told otherwise.")
                    int limit) {
        try (var session = desk.open()) {
            var schema = session.engine().installed().configuration().metaverse();
            var conditions = new ArrayList<MvQuery.Condition>();
            if (!type.isEmpty()) {
                conditions.add(new MvQuery.Condition.OfType(new ObjectTypeName(type)));
            }
            if (!text.isEmpty()) {
                conditions.add(new MvQuery.Condition.Begins(text));
            }
            for (var attribute : attributes == null ? new String[0] : attributes) {
                conditions.add(holds(schema, attribute));
            }
            var query = new MvQuery(conditions, MvQuery.FIRST, limit);
            desk.show(session.database().in(transaction -> table(transaction, query)));
        }
        return 0;
    }

    @Command(
            name = "get",
            description = "Show one object: its values, which rule brought each from where, who is joined.")
    int object(
            @Option(names = "--id", paramLabel = "UUID", defaultValue = "", description = "By its id.") String id,
            @Option(
                            names = "--source-anchor",
                            paramLabel = "ANCHOR",
                            defaultValue = "",
                            description = "By its source anchor.")
                    String anchor,
            @Option(
                            names = "--upn",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "By its user principal name.")
                    String upn) {
        if (java.util.stream.Stream.of(id, anchor, upn)
                        .filter(said -> !said.isEmpty())
                        .count()
                != 1) {
            throw new Refused(ExitCode.USAGE, "Name one object, by --id, --source-anchor or --upn.");
        }
        try (var session = desk.open()) {
            var installed = session.engine().installed();
            var view = session.database()
                    .in(transaction -> MvView.of(transaction, installed, find(transaction, id, anchor, upn)));
            desk.show(view.text(desk.terminal().width()), view.parts());
        }
        return 0;
    }

    static MvObject find(Transaction transaction, String id, String anchor, String upn) {
        var metaverse = transaction.metaverse();
        List<MvObject> found = id.isEmpty()
                ? metaverse.search(MvQuery.first(
                        1, anchor.isEmpty() ? text("userPrincipalName", upn) : text("sourceAnchor", anchor)))
                : List.copyOf(metaverse
                        .load(metaverse.find(uuid(id)).stream().toList())
                        .values());
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new Refused(
                        ExitCode.NOT_FOUND,
                        "The metaverse has no object %s%s%s. Look for it with 'syncline mv search'."
                                .formatted(id, anchor, upn)));
    }

    private static MvQuery.Condition text(String attribute, String value) {
        return new MvQuery.Condition.Holds(new AttributeName(attribute), Value.of(value));
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new Refused(
                    ExitCode.USAGE,
                    "'%s' is no id. An id looks like 01890a5d-ac96-774b-bcce-b302099a8057.".formatted(text));
        }
    }

    private static MvQuery.Condition holds(Schema schema, String said) {
        var parts = said.split("=", 2);
        if (parts.length < 2) {
            throw new Refused(
                    ExitCode.USAGE,
                    "Say the attribute and its value, such as --attribute department=Sales, not '%s'.".formatted(said));
        }
        var written = new AttributeName(parts[0]);
        var attribute = schema.types().keySet().stream()
                .flatMap(type ->
                        schema.spelling(type, written).stream().flatMap(name -> schema.attribute(type, name).stream()))
                .findFirst()
                .orElseThrow(() ->
                        new Refused(ExitCode.NOT_FOUND, "The metaverse has no attribute '%s'.".formatted(parts[0])));
        return new MvQuery.Condition.Holds(attribute.name(), value(attribute.type(), parts[1]));
    }

    private static Value value(ValueType type, String text) {
        try {
            return switch (type) {
                case TEXT -> Value.of(text);
                case NUMBER -> Value.of(Long.parseLong(text));
                case FLAG -> Value.of(Boolean.parseBoolean(text));
                case BYTES -> Value.of(java.util.Base64.getDecoder().decode(text));
                case REFERENCE -> throw new Refused(ExitCode.USAGE, "References cannot be searched for.");
            };
        } catch (IllegalArgumentException _) {
            throw new Refused(ExitCode.USAGE, "'%s' is no value of that attribute.".formatted(text));
        }
    }

    private static Table table(Transaction transaction, MvQuery query) {
        var table =
                Table.of("name=NAME", "type=TYPE", "userPrincipalName=LOGIN", "sourceAnchor=SOURCE ANCHOR", "id=ID");
        transaction
                .metaverse()
                .search(query)
                .forEach(object -> table.row(
                        ObjectNames.title(object),
                        object.type().text(),
                        joined(object, "userPrincipalName"),
                        joined(object, "sourceAnchor"),
                        transaction.metaverse().publicId(object.id()).toString()));
        return table;
    }

    private static String joined(MvObject object, String attribute) {
        return object.values(new AttributeName(attribute)).stream()
                .map(ObjectNames::plain)
                .collect(Collectors.joining("; "));
    }
}

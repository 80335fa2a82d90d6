package org.syncline.cli.verb;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.syncline.configuration.DefaultRules;
import org.syncline.configuration.FileNames;
import org.syncline.connector.ConnectorType;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.ConnectorDefinition.Place;
import org.syncline.home.Discovery;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline connector add`: asks what the type wants to know, proves that it is right, writes the files.
@Command(
        name = "add",
        description = "Add a connected system. On a terminal it asks; every answer can be given beforehand.")
public final class ConnectorAdd implements Callable<Integer> {

    private static final String CLOUD_TYPE = "cloud-sync";

    private final Desk desk;

    @Parameters(arity = "0..1", paramLabel = "NAME", defaultValue = "", description = "What it is to be called.")
    private String name = "";

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "", description = "The same as NAME.")
    private String named = "";

    @Option(names = "--type", paramLabel = "TYPE", defaultValue = "", description = "active-directory, cloud-sync …")
    private String type = "";

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting of the type; can be said several times.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--secret",
            paramLabel = "KEY=WHERE",
            description =
                    "Where a secret is: env:NAME, file:PATH or secret:NAME. Otherwise it is asked for, or read from the input, and stored encrypted.")
    private Map<String, String> secrets = new LinkedHashMap<>();

    @Option(
            names = "--object-types",
            paramLabel = "TYPE",
            split = ",",
            description =
                    "What is read and written; unless told otherwise all that the shipped rules are for: user, inetOrgPerson, contact, group, foreignSecurityPrincipal.")
    private List<String> objectTypes = new ArrayList<>();

    @Option(
            names = "--place",
            paramLabel = "PLACE",
            defaultValue = "",
            description = "on-premises or cloud; by the type unless told otherwise.")
    private String place = "";

    @Mixin
    private FolderChoice folder = new FolderChoice();

    @Option(names = "--apply", description = "Apply the configuration afterwards, without asking.")
    private boolean apply;

    @Mixin
    private RuleChoice rules = new RuleChoice();

    public ConnectorAdd(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (var session = desk.open()) {
            add(session);
        }
        return 0;
    }

    private void add(Session session) {
        rules.check();
        var work = new ConnectorWork(desk, session, folder);
        var asking = new Asking(desk.terminal(), session.home().secretFolder());
        var typeChosen =
                session.connections().type(type.isEmpty() ? asking.one("Type (" + types() + ")", "--type", "") : type);
        var given = name.isEmpty() ? named : name;
        var chosen = given.isEmpty() ? asking.one("Name", "NAME", "") : given;
        refuseTaken(work, chosen);
        var said = asking.settings(typeChosen, FileNames.slug(chosen), settings, secrets);
        var connector = Discovery.of(session.connections(), draft(chosen, typeChosen, said));
        var whole = withTypes(connector);
        work.place().begin();
        work.place().write(whole);
        desk.terminal()
                .note("%s can be read: %d object types, partitions %s."
                        .formatted(
                                whole.name(),
                                whole.discovered().schema().types().size(),
                                whole.discovered().partitions().stream()
                                        .map(one -> one.dn().toString())
                                        .toList()));
        rules.generate(work.place(), desk.terminal());
        work.finish(apply);
    }

    private static String types() {
        return String.join(
                ", ", Session.types().stream().map(ConnectorType::name).sorted().toList());
    }

    private static void refuseTaken(ConnectorWork work, String name) {
        var file = work.place().folder().resolve(FileNames.connector(name));
        if (Files.exists(file)) {
            throw new Refused(
                    ExitCode.USAGE,
                    "There is a connector of that name: %s. Change its file, or choose another name.".formatted(file));
        }
    }

    private ConnectorDefinition draft(String name, ConnectorType type, SortedMap<String, String> said) {
        return ConnectorDefinition.draft(new ConnectorId(UUID.randomUUID()), name, type.name(), place(type), said);
    }

    private Place place(ConnectorType type) {
        return switch (place) {
            case "" -> type.name().equals(CLOUD_TYPE) ? Place.CLOUD : Place.ON_PREMISES;
            case "cloud" -> Place.CLOUD;
            case "on-premises" -> Place.ON_PREMISES;
            default ->
                throw new Refused(
                        ExitCode.USAGE, "A connector's place is on-premises or cloud, not '%s'.".formatted(place));
        };
    }

    private ConnectorDefinition withTypes(ConnectorDefinition connector) {
        var schema = connector.discovered().schema();
        var wanted = objectTypes.isEmpty()
                ? usualTypes(schema)
                : objectTypes.stream().map(ObjectTypeName::new).toList();
        wanted.stream().filter(one -> schema.type(one).isEmpty()).findFirst().ifPresent(unknown -> {
            throw new Refused(
                    ExitCode.NOT_FOUND,
                    "%s has no object type '%s'. It has: %s. Choose with --object-types."
                            .formatted(
                                    connector.name(),
                                    unknown,
                                    String.join(
                                            ", ",
                                            schema.types().keySet().stream()
                                                    .map(Object::toString)
                                                    .toList())));
        });
        return connector.withTypes(wanted);
    }

    private static List<ObjectTypeName> usualTypes(Schema schema) {
        return DefaultRules.TYPES.stream()
                .filter(type -> schema.type(type).isPresent())
                .toList();
    }
}

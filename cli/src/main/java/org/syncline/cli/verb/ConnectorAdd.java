package org.syncline.cli.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.syncline.configuration.FileNames;
import org.syncline.connector.ConnectorType;
import org.syncline.home.Discovery;
import org.syncline.home.Session;
import org.syncline.home.setup.NewConnector;
import org.syncline.home.setup.ShippedRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline connector add`: asks what the type wants to know, proves that it is right, writes the files.
@Command(
        name = "add",
        description = "Add a connected system. On a terminal it asks; every answer can be given beforehand.")
public final class ConnectorAdd implements Callable<Integer> {

    private final Desk desk;

    @Parameters(arity = "0..1", paramLabel = "NAME", defaultValue = "", description = "What it is to be called.")
    private String name = "";

    @Option(names = "--name", paramLabel = "NAME", defaultValue = "", description = "The same as NAME.")
    private String named = "";

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "",
            description = "active-directory, ldap, cloud-sync …")
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
        var wishes = rules.wishes();
        wishes.options();
        var work = new ConnectorWork(desk, session, folder);
        var asking = new Asking(desk.terminal(), session.home().secretFolder());
        var typeChosen =
                session.connections().type(type.isEmpty() ? asking.one("Type (" + types() + ")", "--type", "") : type);
        var given = name.isEmpty() ? named : name;
        var chosen = given.isEmpty() ? asking.one("Name", "NAME", "") : given;
        var young = NewConnector.of(work.place(), chosen, typeChosen, place);
        var said = asking.settings(typeChosen, FileNames.slug(chosen), settings, secrets);
        var whole = NewConnector.withTypes(Discovery.of(session.connections(), young.with(said)), objectTypes);
        young.write(whole);
        desk.terminal()
                .note("%s can be read: %d object types, partitions %s."
                        .formatted(
                                whole.name(),
                                whole.discovered().schema().types().size(),
                                whole.discovered().partitions().stream()
                                        .map(one -> one.dn().toString())
                                        .toList()));
        new ShippedRules(work.place(), wishes, desk.terminal()::note).generate();
        work.finish(apply);
    }

    private static String types() {
        return String.join(
                ", ", Session.types().stream().map(ConnectorType::name).sorted().toList());
    }
}

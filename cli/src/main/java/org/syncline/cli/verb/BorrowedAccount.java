package org.syncline.cli.verb;

import java.util.TreeMap;
import java.util.function.Function;
import org.syncline.connector.HierarchyBrowse;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.home.Containers;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import picocli.CommandLine.Option;

/// The account of an administrator, for this once: to look at a directory's tree. Nothing of it is kept
/// (offboarding.md 6).
final class BorrowedAccount {

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Your own account, to look at the tree; it is not kept. Otherwise the connector's.")
    private String user = "";

    @Option(
            names = "--password-env",
            paramLabel = "NAME",
            defaultValue = "",
            description =
                    "The environment variable with its password. Otherwise it is asked for, or read from the input.")
    private String variable = "";

    <T> T browse(Desk desk, Session session, ConnectorDefinition connector, Function<HierarchyBrowse, T> look) {
        var instead = new TreeMap<String, String>();
        var name = user.isEmpty()
                ? desk.terminal()
                        .ask("Account to look at the tree with; none for the connector's own", "")
                        .orElse("")
                : user;
        if (!name.isEmpty()) {
            instead.put("user", name);
            instead.put("password", password(desk, name));
        }
        return Containers.look(session, connector, instead, look);
    }

    private String password(Desk desk, String name) {
        if (variable.isEmpty()) {
            return desk.terminal()
                    .secret("Password of " + name)
                    .filter(typed -> !typed.isEmpty())
                    .orElseThrow(() -> new Refused(
                            ExitCode.USAGE,
                            "The password of %s is missing. Give it on a line of the input, or name a variable with --password-env."
                                    .formatted(name)));
        }
        var password = desk.environment().getOrDefault(variable, "");
        if (password.isEmpty()) {
            throw new Refused(ExitCode.USAGE, "The environment variable %s is not set.".formatted(variable));
        }
        return password;
    }
}

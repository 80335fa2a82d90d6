package org.syncline.configuration;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.syncline.core.value.DistinguishedName;

/// `syncline.yaml`: where the database is, if it is not the embedded one, what prints the key of the
/// secrets, and who of a directory may sign in at the server. It stands beside the configuration and is no part of it:
/// what is applied is kept in the
/// database that this file names.
public final class InstallationFile {

    public static final String NAME = "syncline.yaml";

    static final Shape INSTALLATION =
            new Shape("The installation", List.of(), List.of("database", "secrets", "signIn"));
    static final Shape DATABASE = new Shape("The database", List.of("url"), List.of("user", "password"));
    static final Shape SECRETS = new Shape("The secrets", List.of("keyCommand"), List.of());

    static final Shape SIGN_IN = new Shape("The sign-in", List.of("directory"), List.of("roles", "connectors"));

    /// The roles that groups can give.
    public static final List<String> ROLES =
            List.of("administrator", "operator", "joiner", "browse", "password-set", "auditor");

    static final Shape GROUPS = new Shape("The roles", List.of(), ROLES);

    private InstallationFile() {}

    /// Who of a directory may sign in at the server.
    ///
    /// @param connector the directory
    /// @param groups the DNs of the groups by what their members hold, such as `browse` or `operator of contoso`
    public record DirectorySignIn(String connector, SortedMap<String, List<String>> groups) {}

    /// @param password a reference to a secret, or empty
    public record DatabasePlace(String url, String user, String password) {}

    /// Nothing if the file does not speak of a database.
    ///
    /// @throws IllegalArgumentException telling all that is wrong with the file
    public static Optional<DatabasePlace> read(String text) {
        return read(text, "database", (node, problems) -> database(Fields.of(node, DATABASE, problems), problems));
    }

    /// The command that prints the key of the secrets; nothing if the file does not speak of one.
    ///
    /// @throws IllegalArgumentException telling all that is wrong with the file
    public static Optional<String> keyCommand(String text) {
        return read(
                text,
                "secrets",
                (node, problems) -> Fields.of(node, SECRETS, problems).name("keyCommand"));
    }

    /// Nothing if nobody of a directory may sign in.
    ///
    /// @throws IllegalArgumentException telling all that is wrong with the file
    public static Optional<DirectorySignIn> signIn(String text) {
        return read(text, "signIn", (node, problems) -> signIn(Fields.of(node, SIGN_IN, problems), problems));
    }

    private static DirectorySignIn signIn(Fields fields, Problems problems) {
        var groups = new TreeMap<String, List<String>>();
        fields.find("roles").ifPresent(node -> groups.putAll(groups(node, "", problems)));
        fields.entries("connectors")
                .forEach((name, entry) -> groups.putAll(groups(entry.value(), " of " + name, problems)));
        if (groups.isEmpty()) {
            problems.add(fields.place(), "The sign-in gives nobody a role. Name groups under 'roles' or 'connectors'.");
        }
        return new DirectorySignIn(fields.name("directory"), groups);
    }

    /// @param beside what the roles are for, in words; empty: for everything
    private static SortedMap<String, List<String>> groups(Node node, String beside, Problems problems) {
        var groups = new TreeMap<String, List<String>>();
        var roles = Fields.of(node, GROUPS, problems);
        ROLES.forEach(role -> {
            var names = roles.texts(role);
            names.stream()
                    .filter(name -> !isName(name))
                    .forEach(name -> problems.add(
                            roles.place(role),
                            "'%s' is no DN of a group, such as CN=Admins,OU=Groups,DC=contoso,DC=com."
                                    .formatted(name)));
            if (!names.isEmpty()) {
                groups.put(role + beside, names);
            }
        });
        return groups;
    }

    private static boolean isName(String text) {
        try {
            return text.contains("=") && !DistinguishedName.of(text).toString().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static <T> Optional<T> read(String text, String key, BiFunction<Node, Problems, T> part) {
        var problems = new Problems();
        var read = Document.yaml(NAME, text, problems)
                .flatMap(node -> Fields.of(node, INSTALLATION, problems).find(key))
                .map(node -> part.apply(node, problems));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.inOrder().stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
        return read;
    }

    private static DatabasePlace database(Fields fields, Problems problems) {
        var password = fields.optionalText("password").orElse("");
        if (!password.isEmpty() && !SecretReference.isOne(password)) {
            problems.add(
                    fields.place("password"),
                    "A password must not stand here. Store it, and write secret:NAME, env:NAME or file:PATH instead.");
        }
        return new DatabasePlace(fields.name("url"), fields.optionalText("user").orElse(""), password);
    }
}

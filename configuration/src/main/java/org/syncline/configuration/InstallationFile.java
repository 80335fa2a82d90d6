package org.syncline.configuration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// `syncline.yaml`: where the database is, if it is not the embedded one. It stands beside the configuration and is no
/// part of it: what is applied is kept in the database that this file names.
public final class InstallationFile {

    public static final String NAME = "syncline.yaml";

    static final Shape INSTALLATION = new Shape("The installation", List.of(), List.of("database"));
    static final Shape DATABASE = new Shape("The database", List.of("url"), List.of("user", "password"));

    private InstallationFile() {}

    /// @param password a reference to a secret, or empty
    public record DatabasePlace(String url, String user, String password) {}

    /// Nothing if the file does not speak of a database.
    ///
    /// @throws IllegalArgumentException telling all that is wrong with the file
    public static Optional<DatabasePlace> read(String text) {
        var problems = new Problems();
        var place = Document.yaml(NAME, text, problems)
                .flatMap(node -> Fields.of(node, INSTALLATION, problems).find("database"))
                .map(node -> database(Fields.of(node, DATABASE, problems), problems));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    problems.inOrder().stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
        return place;
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

package org.syncline.cli.verb;

import java.util.List;
import org.syncline.cli.terminal.Table;
import org.syncline.configuration.SecretFolder;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.SecretUses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline secret`: what is stored under which name, and with which key. No verb tells a secret. None
/// but `remove` needs the database, whose password may be a secret itself.
@Command(name = "secret", description = "Store passwords and the like, encrypted; make a new key. None is ever shown.")
public final class SecretNoun {

    private final Desk desk;

    public SecretNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(
            name = "list",
            description =
                    "List the secrets that are stored. KEY is the key that one is encrypted with; or plain, exposed (others can read it), unknown (cut off, or of a later version).")
    int list() {
        var table = Table.of("name=NAME", "key=KEY", "stored=STORED");
        secrets()
                .list()
                .forEach(
                        kept -> table.row(kept.name(), kept.key(), kept.stored().toString()));
        desk.show(table);
        return 0;
    }

    @Command(
            name = "set",
            description =
                    "Store a secret. It is asked for unseen, or read from the first line of the input; never said as an argument.")
    int set(@Parameters(paramLabel = "NAME", description = "Refer to it as secret:NAME.") String name) {
        demandName(name);
        var secret = desk.terminal()
                .secret("Secret '%s'".formatted(name))
                .filter(typed -> !typed.isEmpty())
                .orElseThrow(() -> new Refused(
                        ExitCode.USAGE, "The secret is missing. Type it, or give it on a line of the input."));
        secrets().store(name, secret);
        desk.show("It is stored. Refer to it as secret:%s".formatted(name), List.of(name));
        return 0;
    }

    @Command(name = "remove", description = "Forget a secret that no setting refers to.")
    int remove(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--force", description = "Although it is referred to; without a look at the database.")
                    boolean force) {
        demandName(name);
        if (secrets().list().stream().noneMatch(kept -> kept.name().equals(name))) {
            throw new Refused(
                    ExitCode.NOT_FOUND, "There is no secret '%s'. See 'syncline secret list'.".formatted(name));
        }
        if (!force) {
            refuseUsed(name);
        }
        secrets().remove(name);
        desk.show("The secret '%s' is gone.".formatted(name), List.of(name));
        return 0;
    }

    @Command(
            name = "rotate",
            description =
                    "Make a new key, encrypt all secrets with it, also those of plain text, and forget the old key. If it is cut off, say it again.")
    int rotate() {
        var secrets = secrets();
        var rotated = secrets.rotate();
        var command = secrets.keyCommand();
        if (command.isPresent() && rotated.changed() == 0) {
            throw new Refused(ExitCode.USAGE, """
                    All secrets are encrypted with the key %s, the first one that the command of %s prints; Syncline cannot make another one there.
                    Make 32 random bytes as Base64, let the command print them as its first line and the old key as its second, and say this again. Then take the old key away.""".formatted(rotated.key(), command.get()));
        }
        var forgotten = command.isPresent()
                ? "The command of %s need print no other key any more.".formatted(command.get())
                : "No other key is kept.";
        desk.show(
                "%d secrets were encrypted anew, with the key %s. %s"
                        .formatted(rotated.changed(), rotated.key(), forgotten),
                List.of(rotated.key()));
        return 0;
    }

    private SecretFolder secrets() {
        return desk.home().secretFolder();
    }

    private void refuseUsed(String name) {
        try (var session = desk.open()) {
            var uses = SecretUses.of(session, name);
            if (!uses.isEmpty()) {
                throw new Refused(
                        ExitCode.PROTECTED,
                        "The secret '%s' is in use: %s. Change the settings that refer to it first, or say --force."
                                .formatted(name, String.join("; ", uses)));
            }
        }
    }

    private static void demandName(String name) {
        if (!SecretFolder.isName(name)) {
            throw new Refused(
                    ExitCode.USAGE,
                    "A secret's name has letters, digits, '.', '-' and '_', 100 at most, and begins with a letter or a digit: not '%s'."
                            .formatted(name));
        }
    }
}

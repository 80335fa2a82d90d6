package org.syncline.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.syncline.store.DatabaseException;

/// Whom the server runs as. PostgreSQL refuses to run as root, so root steps down to another account:
/// `postgres` if there is one, else `nobody`, else the last ordinary account of the machine.
///
/// @param uid `SELF` if this process is not root and needs no stepping down
record Account(int uid, int gid) {

    private static final int SELF = -1;

    static Account forServer() throws IOException {
        return "root".equals(System.getProperty("user.name")) ? unprivileged() : new Account(SELF, SELF);
    }

    /// The command as this account runs it.
    List<String> command(List<String> words) {
        if (uid == SELF) {
            return words;
        }
        var all = new ArrayList<String>();
        all.addAll(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs"));
        all.addAll(words);
        return all;
    }

    void own(Path path) throws IOException {
        if (uid != SELF) {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", gid);
        }
    }

    /// @throws DatabaseException naming the folder on the way that this account may not enter
    void requireReach(Path home) throws IOException {
        for (int depth = 0; uid != SELF && depth <= home.getNameCount(); depth++) {
            var folder = depth == 0 ? home.getRoot() : home.getRoot().resolve(home.subpath(0, depth));
            var entered = Command.run(command(List.of("/bin/sh", "-c", "cd \"$1\"", "sh", folder.toString())));
            if (entered.code() != 0) {
                throw new DatabaseException("the embedded database cannot run in " + home + ": it does not run as root,"
                        + " and user number " + uid + " may not enter " + folder + ". Allow it (chmod a+x " + folder
                        + "), choose another folder, or start as another user."
                        + (entered.output().contains("setpriv")
                                ? " " + entered.output().strip()
                                : ""));
            }
        }
    }

    private static Account unprivileged() throws IOException {
        record Entry(String name, Account account) {
            int rank() {
                return name.equals("postgres") ? 2 : name.equals("nobody") ? 1 : 0;
            }
        }
        return Files.readAllLines(Path.of("/etc/passwd")).stream()
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length > 3 && !fields[2].equals("0"))
                .map(fields -> new Entry(fields[0], of(fields[2], fields[3])))
                .max(Comparator.comparingInt(Entry::rank)
                        .thenComparingInt(entry -> entry.account().uid()))
                .map(Entry::account)
                .orElseThrow(() -> new DatabaseException("the embedded database does not run as root, and /etc/passwd"
                        + " knows no other user. Add one (useradd postgres), or start as another user."));
    }

    private static Account of(String uid, String gid) {
        return new Account(Integer.parseInt(uid), Integer.parseInt(gid));
    }
}

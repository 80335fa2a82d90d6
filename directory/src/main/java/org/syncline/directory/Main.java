package org.syncline.directory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.syncline.directory.access.Account;

/// The directory as a process of its own: says `ready ldaps://127.0.0.1:PORT ca=FILE` and runs until
/// it is killed. Started again on the same folder, it is as it was.
///
/// | argument | meaning | if absent |
/// |---|---|---|
/// | `--state DIR` | where it is kept | in memory |
/// | `--domain NAME` | its DNS name | `contoso.test` |
/// | `--port N`, `--ldap-port N` | LDAPS, LDAP | any that is free |
/// | `--exchange true` or `false` | Exchange attributes in the schema | `true` |
/// | `--ldif FILE` | loaded once, when the folder is new | |
/// | `--sample ACCOUNTS/SELECTED` | a sample organization, when the folder is new | |
/// | `--administrator`, `--svc-sync`, `--svc-limited` | the password of that account | no such account |
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        var options = parse(arguments);
        var state = Optional.ofNullable(options.get("state")).map(Path::of);
        var fresh = state.map(folder -> !Files.exists(folder.resolve("journal.ldif")))
                .orElse(true);
        var server = ActiveDirectoryServer.start(options(options, state));
        if (fresh) {
            fill(server, options);
        }
        IO.println("ready " + server.url() + " ca=" + server.certificateFile());
        new CountDownLatch(1).await();
    }

    private static DirectoryOptions options(Map<String, String> given, Optional<Path> state) {
        var options = DirectoryOptions.of(given.getOrDefault("domain", "contoso.test"))
                .onPorts(number(given, "port"), number(given, "ldap-port"));
        options = state.map(options::keptIn).orElse(options);
        options = Boolean.parseBoolean(given.getOrDefault("exchange", "true")) ? options : options.withoutExchange();
        if (given.containsKey("administrator")) {
            options = options.with(Account.administrator(given.getOrDefault("administrator", "")));
        }
        if (given.containsKey("svc-sync")) {
            options = options.with(Account.synchronization("svc-sync", given.getOrDefault("svc-sync", "")));
        }
        if (given.containsKey("svc-limited")) {
            options = options.with(Account.limited("svc-limited", given.getOrDefault("svc-limited", "")));
        }
        return options;
    }

    private static void fill(ActiveDirectoryServer server, Map<String, String> given) {
        if (given.containsKey("sample")) {
            var sizes = given.getOrDefault("sample", "").split("/", -1);
            server.add(
                    SampleOrganization.of(server.domain(), Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]), 1));
        }
        if (given.containsKey("ldif")) {
            server.load(Path.of(given.getOrDefault("ldif", "")));
        }
    }

    private static Map<String, String> parse(String[] arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("every argument is a pair: --name value");
        }
        var options = new TreeMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            options.put(arguments[i].substring(2), arguments[i + 1]);
        }
        return options;
    }

    private static int number(Map<String, String> given, String name) {
        return Integer.parseInt(given.getOrDefault(name, "0"));
    }
}

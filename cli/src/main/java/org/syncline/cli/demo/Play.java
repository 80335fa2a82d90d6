package org.syncline.cli.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.syncline.cli.terminal.Terminal;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import tools.jackson.databind.json.JsonMapper;

/// The founding journey, act by act: every step is a command that a user could type, shown with its answer.
final class Play {

    private static final int MOST_CYCLES = 8;

    private final Stage stage;
    private final Terminal terminal;
    private int act;

    Play(Stage stage, Terminal terminal) {
        this.stage = stage;
        this.terminal = terminal;
    }

    /// Plays to the end; the exit code of the command.
    int perform() {
        var unit = stage.organization().selectedUnit();
        opening();
        connect();
        act("Only one unit is to be read. A visitor's account shows the tree; it is used once and not kept.");
        run(
                "connector",
                "containers",
                Stage.DOMAIN,
                "--below",
                "OU=Contoso," + stage.directory().domainDn());
        run(
                "connector",
                "containers",
                "select",
                Stage.DOMAIN,
                "--dn",
                unit,
                "--user",
                "administrator@" + Stage.DOMAIN,
                "--password-env",
                "OWN_PASSWORD");
        act("A full import stages what is there. It sends nothing, and the cloud does not even hear of it.");
        long before = stage.cloudRequests();
        run("run", "start", Stage.DOMAIN, "Full Import");
        terminal.say("Requests at the cloud meanwhile: %d".formatted(stage.cloudRequests() - before));
        act("Look before you leap: what was staged, and which mailbox will each account meet?");
        run("cs", "search", Stage.DOMAIN, "--sub-tree", unit, "--limit", "5");
        run("run", "start", "cloud", "Full Import");
        matches();
        act("The first cycle hands every account to the cloud, which finds the mailbox by its address.");
        run("cycle", "start", "--policy", "initial");
        act("Further cycles bring back what the cloud knows, until nothing moves any more.");
        boolean silent = cycles();
        closing();
        return silent ? 0 : 3;
    }

    /// What to do while everything is still running.
    void inviteToLookAround() {
        var upn = stage.organization().selected().getFirst().text("userPrincipalName");
        var home = " --home " + stage.home().folder();
        terminal.say("");
        terminal.say("Everything is still running. In another shell:");
        for (var command : List.of(
                "mv get --upn " + upn, "history list", "cs search cloud --disconnectors", "pending list cloud")) {
            terminal.say("  ./syncline " + command + home);
        }
        terminal.say("Ctrl-C ends it.");
    }

    private void opening() {
        terminal.say("");
        terminal.say(
                "The story: an organization's mail lives in the cloud and is to come home. %d accounts stand in its"
                        .formatted(stage.organization().people().size()));
        terminal.say("directory; the %d of one unit belong to mailboxes in the cloud. Syncline links the two by e-mail"
                .formatted(stage.organization().selected().size()));
        terminal.say(
                "address and writes back what the directory must know. Directory and cloud are stand-ins of ours.");
    }

    private void connect() {
        act("Two connected systems. Each is asked for its schema and proves that it can be read.");
        var directory = stage.directory();
        run(
                List.of(Stage.SYNC_PASSWORD),
                "connector",
                "add",
                Stage.DOMAIN,
                "--type",
                "active-directory",
                "--set",
                "host=localhost",
                "--set",
                "port=" + directory.ldapsPort(),
                "--set",
                "ca=" + directory.certificateFile(),
                "--set",
                "user=svc-sync@" + Stage.DOMAIN);
        var cloud = stage.cloud();
        run(
                List.of(),
                "connector",
                "add",
                "cloud",
                "--type",
                "cloud-sync",
                "--set",
                "url=" + cloud.baseUrl(),
                "--set",
                "tenant=" + cloud.tenantId(),
                "--set",
                "client=" + cloud.clientId(),
                "--set",
                "ca=" + cloud.certificate(),
                "--secret",
                "secret=file:" + cloud.clientSecretFile(),
                "--apply");
    }

    private void matches() {
        show("object", "match-preview");
        var table = answer("object", "match-preview", "-o", "json");
        var soft = table.stream().filter(line -> line.contains("soft-match")).count();
        terminal.say("%d accounts will meet their mailbox, %d will not.".formatted(soft, table.size() - soft));
    }

    /// Delta cycles until one moves nothing; true if it came to that.
    private boolean cycles() {
        for (int cycle = 2; cycle <= MOST_CYCLES; cycle++) {
            long cloudWrites = stage.cloudWrites();
            long directoryWrites = stage.directory().writeRequests();
            run("cycle", "start", "--policy", "delta");
            long toCloud = stage.cloudWrites() - cloudWrites;
            long toDirectory = stage.directory().writeRequests() - directoryWrites;
            terminal.say("Cycle %d: %d write requests at the cloud, %d at the directory."
                    .formatted(cycle, toCloud, toDirectory));
            if (toCloud == 0 && toDirectory == 0) {
                return true;
            }
        }
        terminal.note(
                "After %d cycles something still moves. 'syncline history list' tells what.".formatted(MOST_CYCLES));
        return false;
    }

    private void closing() {
        var person = stage.organization().selected().getFirst();
        act("What came of it, for one of them: " + person.text("displayName"));
        run("mv", "get", "--upn", person.text("userPrincipalName"));
        run("object", "explain", "--upn", person.text("userPrincipalName"), "--attribute", "proxyAddresses");
        var found = stage.directory()
                .find("(userPrincipalName=" + person.text("userPrincipalName") + ")")
                .getFirst();
        terminal.say("In the directory now:");
        for (var attribute : List.of("proxyAddresses", "msDS-ExternalDirectoryObjectId")) {
            found.attributes()
                    .getOrDefault(attribute, List.of())
                    .forEach(value ->
                            terminal.say("  %s: %s".formatted(attribute, new String(value, StandardCharsets.UTF_8))));
        }
        terminal.say("");
        terminal.say("Not there yet: password hashes, the Autodiscover and DNS part of the move, a real tenant.");
        terminal.say("Data: " + stage.folder());
    }

    private void act(String title) {
        terminal.say("");
        terminal.say("── %d. %s".formatted(++act, title));
    }

    private void run(String... words) {
        run(List.of(), words);
    }

    /// @param typed what the user types when asked
    private void run(List<String> typed, String... words) {
        terminal.say("");
        terminal.say("$ syncline " + spelled(words));
        var input = new ByteArrayInputStream((String.join("\n", typed) + "\n").getBytes(StandardCharsets.UTF_8));
        int code = stage.syncline(terminal.reading(input), words);
        if (code != 0 && code != 2) {
            throw new Refused(ExitCode.STOPPED, "The journey ends here: the last command did not succeed.");
        }
    }

    private List<String> answer(String... words) {
        var out = new ByteArrayOutputStream();
        stage.syncline(terminal.writing(new PrintStream(out, true, StandardCharsets.UTF_8)), words);
        var list = new ArrayList<String>();
        JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8)).forEach(row -> list.add(row.toString()));
        return list;
    }

    private void show(String... words) {
        terminal.say("");
        terminal.say("$ syncline " + spelled(words));
        var out = new ByteArrayOutputStream();
        stage.syncline(terminal.writing(new PrintStream(out, true, StandardCharsets.UTF_8)), words);
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        lines.stream().limit(8).forEach(terminal::say);
        if (lines.size() > 8) {
            terminal.say("… and %d more lines".formatted(lines.size() - 8));
        }
    }

    private static String spelled(String... words) {
        return Arrays.stream(words)
                .map(word -> word.contains(" ") ? "\"" + word + "\"" : word)
                .collect(Collectors.joining(" "));
    }
}

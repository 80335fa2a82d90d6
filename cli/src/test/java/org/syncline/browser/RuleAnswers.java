package org.syncline.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.syncline.cli.Office;
import org.syncline.directory.Person;
import org.syncline.server.Server;
import org.syncline.server.ServerOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is said of rules and expressions: on the pages, to a program, by a command, and in the files
/// themselves. One rule has two mistakes, and applies to nobody.
@NullUnmarked // what is absent fails the test, as it should
final class RuleAnswers implements AutoCloseable {

    private static final String FAULTY = """
            id: 0d9c5a41-2f0e-4b0e-9a55-3d5a1c1f7e11
            name: In from contoso - Nickname
            description: Two mistakes, and a payload <img src=x>.
            direction: Inbound
            connector: contoso
            sourceObjectType: user
            targetObjectType: person
            linkType: Join
            precedence: 42
            scope:
              - - {attribute: sAMAccountName, operator: EQUAL, value: nobody-at-all}
            transformations:
              - {destination: displayName, expression: 'Left([sn] 3)'}
              - destination: description
                expression: |
                  Trim(
                    [nonsuch])
            """;

    final Person person = Office.ORGANIZATION.selected().getFirst();
    final Office office = new Office();
    final Server server;
    final Window window;
    final Programs programs;

    RuleAnswers() throws IOException {
        office.connect();
        Files.writeString(office.home.resolve("configuration/rules/042-nickname.yaml"), FAULTY);
        office.shell.run("config", "apply", "--yes").succeeds();
        office.shell.run("run", "start", "contoso", "Full Import").succeeds();
        office.shell.run("run", "start", "contoso", "Full Synchronization").succeeds();
        server = Server.start(office.open, ServerOptions.onLoopback(0));
        window = Window.ofFirst(server);
        programs = window.programs();
    }

    @Override
    public void close() throws IOException {
        window.close();
        server.close();
        office.close();
    }

    /// What `expression eval` says, given what the directory says of the person.
    String evaluated(String expression) {
        var attributes = JsonMapper.shared().createObjectNode();
        person.attributes().forEach((name, values) -> attributes.put(name, values.getFirst()));
        attributes.put("dn", person.dn());
        return office.shell
                .run("expression", "eval", expression, "--attributes", attributes.toString())
                .out()
                .strip();
    }

    /// What `expression check` says of the person.
    String checked(String expression) {
        return office.shell
                .run("expression", "check", expression, "--connector", "contoso", "--object", person.dn())
                .succeeds()
                .out();
    }

    /// What a program is told of an expression.
    String told(String expression, String direction, String connector, String object) {
        return programs.told("/expressions/check", asked(expression, direction, connector, object));
    }

    private static String asked(String expression, String direction, String connector, String object) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("expression", expression)
                .put("direction", direction)
                .put("connector", connector)
                .put("object", object)
                .toString();
    }

    List<String> names() {
        return window.page.locator("tbody tr td:nth-child(2) a").allTextContents();
    }

    List<String> names(String query) {
        window.open("/rules" + query);
        return names();
    }

    /// What a program is told, page by page.
    List<String> rules(String query) {
        var all = new ArrayList<String>();
        var next = "";
        do {
            var page = programs.get("/rules" + query + (query.isEmpty() ? "?" : "&") + "cursor=" + next);
            all.addAll(named(page.get("items")));
            next = page.get("next").asString();
        } while (!next.isEmpty());
        return all;
    }

    List<String> named(JsonNode list) {
        return list.findValuesAsString("name");
    }

    /// The names of the rules whose files say so, in order of precedence.
    List<String> written(String head, String pattern) {
        return office.shell
                .json("rule", "list")
                .valueStream()
                .filter(rule -> {
                    var text = text(rule.get("file").asString());
                    return text.contains(head)
                            && Pattern.compile(pattern).matcher(text).find();
                })
                .map(rule -> rule.get("name").asString())
                .toList();
    }

    String text(String file) {
        try {
            return Files.readString(office.home.resolve("configuration").resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int groups(JsonNode page) {
        int clauses = 0;
        for (var part : List.of("scope", "join")) {
            for (var group : page.get(part)) {
                clauses += group.size();
            }
        }
        return clauses;
    }

    int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }
}

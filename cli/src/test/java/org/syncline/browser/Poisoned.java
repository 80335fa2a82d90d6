package org.syncline.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.syncline.cli.Office;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.store.AuditStore;
import org.syncline.store.CsQuery;
import org.syncline.store.CsRow;
import org.syncline.store.Hold;
import org.syncline.store.ObjectErrors;
import org.syncline.store.RunDetail;
import org.syncline.store.RunId;
import org.syncline.store.RunStepRecord;
import org.syncline.store.Transaction;
import tools.jackson.databind.json.JsonMapper;

/// Puts payloads wherever somebody's text is stored: names, DNs and attributes in the directory, imported and
/// synchronized as usual; and what people and connected systems write into history, errors, holds and the audit log.
@NullUnmarked // what is absent fails the test, as it should
record Poisoned(Office office) {

    private static final String COUNTER = "stage-add";

    void everywhere() throws IOException {
        people();
        connectors();
        rules();
        office.shell.run("cycle", "start", "--policy", "initial");
        pending();
        history();
    }

    private void people() {
        int number = 0;
        for (var payload : Payloads.all()) {
            number++;
            var dn = "CN=" + DistinguishedName.escape(number + payload.replaceAll("\\s", " ")) + ","
                    + Office.ORGANIZATION.selectedUnit();
            var attributes = new TreeMap<String, String>();
            attributes.put("sAMAccountName", "p" + number);
            attributes.put("userPrincipalName", "p" + number + "@contoso.test");
            attributes.put("mail", "p" + number + "@contoso.test");
            attributes.put("userAccountControl", "512");
            for (var name : List.of("displayName", "description", "title", "physicalDeliveryOfficeName")) {
                attributes.put(name, payload);
            }
            var ldif = new StringBuilder("dn:: " + encoded(dn) + "\nchangetype: add\nobjectClass: user\n");
            attributes.forEach((name, value) ->
                    ldif.append(name).append(":: ").append(encoded(value)).append('\n'));
            office.directory.apply(ldif.toString());
        }
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private void connectors() {
        office.connect();
    }

    /// Of each name, text and expression that a rule can have; the first few are understood, and told to be
    /// faulty. They apply to nobody.
    private void rules() throws IOException {
        int number = 0;
        for (var payload : Payloads.all()) {
            number++;
            var text = JsonMapper.shared().writeValueAsString(payload);
            var name = JsonMapper.shared().writeValueAsString(payload + number);
            Files.writeString(
                    office.home.resolve("configuration/rules/9%02d-payload.yaml".formatted(number)),
                    """
                    {id: %s, name: %s, description: %s, direction: Inbound, connector: contoso, sourceObjectType: user,
                    targetObjectType: person, linkType: Join, precedence: %d, disabled: %b,
                    scope: [[{attribute: sAMAccountName, operator: EQUAL, value: %s}]],
                    transformations: [{destination: displayName, expression: %s}, {destination: title, constant: %s}]}
                    """.formatted(new UUID(0, number), name, text, 1000 + number, number > 8, text, text, text));
        }
        office.shell.run("config", "apply", "--yes").succeeds();
    }

    /// What waits: whatever is changed after a first cycle, and leavers that a limit holds.
    private void pending() throws IOException {
        var file = office.home.resolve("configuration/connectors/cloud.yaml");
        Files.writeString(file, Files.readString(file) + "guards: {deletions: 0}\n");
        office.shell.run("config", "apply", "--yes").succeeds();
        var leavers = Payloads.all();
        for (int number = 1; number <= 5; number++) {
            var dn = "CN="
                    + DistinguishedName.escape(number + leavers.get(number - 1).replaceAll("\\s", " ")) + ","
                    + Office.ORGANIZATION.selectedUnit();
            office.directory.apply("dn:: " + encoded(dn) + "\nchangetype: delete\n");
        }
        office.shell.run("cycle", "start");
    }

    private void history() {
        office.open.database().run(transaction -> {
            var connector = transaction.connectors().all().getFirst().id();
            var objects = transaction.connectorSpace().search(CsQuery.first(connector, 200)).stream()
                    .map(CsRow::id)
                    .toList();
            int number = 0;
            for (var payload : Payloads.all()) {
                run(transaction, connector, payload, objects.get(number));
                number++;
            }
            transaction
                    .holds()
                    .keep(
                            new Hold(
                                    connector,
                                    "shrink",
                                    "0123456789abcdef",
                                    80,
                                    Payloads.all().getFirst(),
                                    new RunId(1),
                                    Instant.now(),
                                    Optional.empty()),
                            Payloads.all().stream()
                                    .map(payload -> new Hold.Line(payload, payload))
                                    .toList());
        });
    }

    private static void run(Transaction transaction, ConnectorId connector, String payload, CsObjectId object) {
        var now = Instant.now();
        var runs = transaction.runs();
        var run = runs.begin(connector, payload, payload, 1, now);
        var counters = new TreeMap<String, Long>();
        counters.put(COUNTER, 1L);
        counters.put(payload, 1L);
        runs.save(run, new RunStepRecord(1, payload, payload, payload, payload, counters, payload), now);
        runs.details(
                run,
                List.of(
                        new RunDetail(1, COUNTER, object, payload, payload),
                        new RunDetail(1, "error/" + payload, object, payload, payload)));
        runs.end(run, payload, now);
        long cycle = transaction.cycles().begin(payload, payload, now);
        transaction.cycles().add(cycle, run);
        transaction.cycles().end(cycle, payload, now);
        transaction.errors().record(object, ObjectErrors.Phase.EXPORT, payload, payload, now);
        transaction.audit().add(new AuditStore.Entry(0, now, payload, "127.0.0.1", payload, payload, payload));
    }
}

package org.syncline.browser;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.syncline.cli.Office;
import org.syncline.core.value.CsObjectId;
import org.syncline.store.RunDetail;
import org.syncline.store.RunStepRecord;

/// Imports as the history has them, without a connected system that was slow or broken for them.
final class Imports {

    private Imports() {}

    /// An import that could not read two objects.
    static void unread(Office office) {
        office.open.database().run(transaction -> {
            var result = "completed-discovery-errors";
            var runs = transaction.runs();
            var run = runs.begin(office.open.connector("contoso").id(), "Full Import", "ann", 1, Instant.now());
            runs.save(run, new RunStepRecord(1, "full-import", "", result, "", new TreeMap<>(), ""), Instant.now());
            var object = new CsObjectId(1);
            runs.details(
                    run,
                    List.of(
                            new RunDetail(1, "error/read-error", object, "CN=a", "why"),
                            new RunDetail(1, "error/read-error", object, "CN=b", "why")));
            runs.end(run, result, Instant.now());
        });
    }

    /// An import that did its work and told nothing.
    static void told(Office office, String connector, Instant when) {
        office.open.database().run(transaction -> {
            var runs = transaction.runs();
            var run = runs.begin(office.open.connector(connector).id(), "Delta Import", "ann", 1, when);
            runs.save(run, new RunStepRecord(1, "delta-import", "", "success", "", new TreeMap<>(), ""), when);
            runs.end(run, "success", when);
        });
    }
}

package org.syncline.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.core.value.CsObjectId;
import org.syncline.store.Confirmations.Told;
import org.syncline.store.RunId;

/// Finds attributes that were sent and came back otherwise in three imports in a row: they would be sent for ever
/// (operations.md 3.5). An import that shows nothing of an object, or to which nothing had been sent, is not in the
/// row.
///
/// Nothing is stored for it: run history has the objects behind `export-not-reimported`, with the attributes.
record Flapping(StepContext context, StepReport report) {

    private static final String UNCONFIRMED = "export-not-reimported";
    private static final List<String> COUNTERS = List.of("export-confirmed", UNCONFIRMED);
    private static final int IN_A_ROW = 3;
    private static final int RUNS = 200;

    private record Import(RunId run, int step) {}

    /// Counts those of the page that was just staged.
    void count(StoreReading store) {
        var now = report.counted(UNCONFIRMED);
        if (now.isEmpty()) {
            return;
        }
        var objects = new TreeMap<CsObjectId, StepReport.Counted>();
        now.forEach(one -> objects.merge(one.object(), one, (_, later) -> later));
        var earlier = earlier(store, objects.keySet());
        objects.values().forEach(one -> {
            var always = attributes(one.detail());
            var rows = earlier.getOrDefault(one.object(), List.of());
            rows.forEach(always::retainAll);
            if (rows.size() == IN_A_ROW - 1 && !always.isEmpty()) {
                report.count("flapping", one.object(), one.name(), String.join(", ", always));
            }
        });
    }

    /// What the imports before left unconfirmed, of each object: of so many imports as make a row with this one.
    private Map<CsObjectId, List<Set<String>>> earlier(StoreReading store, Set<CsObjectId> objects) {
        var imports = new HashMap<CsObjectId, Map<Import, Set<String>>>();
        var rows = new HashMap<CsObjectId, List<Set<String>>>();
        for (var told : told(store, objects)) {
            var ofObject = imports.computeIfAbsent(told.object(), _ -> new HashMap<>());
            var row = rows.computeIfAbsent(told.object(), _ -> new ArrayList<>());
            var attributes = ofObject.computeIfAbsent(new Import(told.run(), told.step()), _ -> {
                var fresh = new TreeSet<String>();
                if (row.size() < IN_A_ROW - 1) {
                    row.add(fresh);
                }
                return fresh;
            });
            if (told.counter().equals(UNCONFIRMED)) {
                attributes.addAll(attributes(told.detail()));
            }
        }
        return rows;
    }

    private List<Told> told(StoreReading store, Set<CsObjectId> objects) {
        return store.ask(transaction ->
                transaction.confirmations().before(context.id(), context.place().run(), RUNS, COUNTERS, objects));
    }

    /// As [StagedCount] tells them: `[phone, title]`; none if the object itself is not as it was sent.
    private static Set<String> attributes(String detail) {
        var names = detail.substring(1, detail.length() - 1);
        return names.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(names.split(", ", -1)));
    }
}

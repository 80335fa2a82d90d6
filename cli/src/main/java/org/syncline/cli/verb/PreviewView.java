package org.syncline.cli.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.syncline.cli.terminal.Format;
import org.syncline.cli.terminal.Table;
import org.syncline.core.explain.ExplanationText;
import org.syncline.core.explain.Names;
import org.syncline.core.explain.ScopeText;
import org.syncline.core.space.MvObject;
import org.syncline.core.sync.Explanation;
import org.syncline.core.sync.Outcome;
import org.syncline.core.sync.Problem;
import org.syncline.core.value.Values;
import org.syncline.engine.Installed;
import org.syncline.engine.Preview;
import org.syncline.home.words.CounterNames;
import org.syncline.home.words.ExplanationNames;
import org.syncline.home.words.ObjectNames;
import org.syncline.store.Transaction;

/// What a synchronization of one object would do, as an operator reads it.
///
/// @param decision what would become of the object itself: a counter of run history
/// @param joined how the object is joined, in words; and the same for programs
/// @param rules every rule that was looked at, and why it applies or not
/// @param mvAttributes the MV object as it would be
/// @param exports what would become pending, by connector
record PreviewView(
        String dn,
        String decision,
        List<String> problems,
        String joined,
        SequencedMap<String, Object> join,
        Table mvAttributes,
        SequencedMap<String, Table> exports,
        Table rules,
        Table flows) {

    static PreviewView of(Transaction transaction, Installed installed, Preview.Seen seen) {
        var names = new ObjectNames(transaction);
        var called = new ExplanationNames(transaction, installed, seen.why());
        var exports = new TreeMap<String, DeltaRows>();
        seen.exports()
                .forEach(change -> exports.computeIfAbsent(
                                installed.connector(change.object().connector()).name(), _ -> new DeltaRows(names))
                        .add(change.object().dn().toString(), change.delta()));
        var tables = new LinkedHashMap<String, Table>();
        exports.forEach((connector, rows) -> tables.put(connector, rows.table()));
        return new PreviewView(
                seen.object().dn().toString(),
                seen.outcome() instanceof Outcome.Settled settled
                        ? settled.inbound().code()
                        : "flow-failure",
                seen.outcome() instanceof Outcome.Failed(var problems)
                        ? problems.stream().map(PreviewView::text).toList()
                        : List.of(),
                new ExplanationText(seen.why(), called).joined(),
                new ExplanationParts(seen.why(), called).join(),
                attributes(seen, names),
                tables,
                rules(installed, seen, called),
                flows(installed, seen));
    }

    private static String text(Problem problem) {
        return problem.code() + ": " + problem.message();
    }

    private static Table attributes(Preview.Seen seen, ObjectNames names) {
        var table = Table.of("attribute=ATTRIBUTE", "values=VALUES");
        seen.mvObject()
                .map(MvObject::attributes)
                .ifPresent(all -> all.forEach((name, values) -> table.row(name.text(), names.ofMv(values))));
        return table;
    }

    private static Table rules(Installed installed, Preview.Seen seen, Names names) {
        var table = Table.of("side=SIDE", "rule=RULE", "inScope=APPLIES", "because=BECAUSE");
        seen.why().rules().forEach(fate -> row(table, "inbound", fate, names::cs));
        seen.why()
                .targets()
                .forEach((connector, target) -> target.rules()
                        .forEach(fate ->
                                row(table, installed.connector(connector).name(), fate, names::mv)));
        return table;
    }

    private static void row(Table table, String side, Explanation.RuleFate fate, Function<Values, String> words) {
        table.row(side, fate.rule().name(), fate.inScope(), ScopeText.line(fate, words));
    }

    private static Table flows(Installed installed, Preview.Seen seen) {
        var table =
                Table.of("side=SIDE", "attribute=ATTRIBUTE", "rule=RULE", "values=VALUES", "fate=WHAT BECAME OF IT");
        add(table, "inbound", seen.why().flows());
        seen.why()
                .targets()
                .forEach((connector, target) ->
                        add(table, installed.connector(connector).name(), target.flows()));
        return table;
    }

    private static void add(Table table, String side, List<Explanation.FlowFate> flows) {
        flows.forEach(flow -> table.row(
                side,
                flow.target().text(),
                flow.rule().name(),
                flow.values().stream().map(ObjectNames::plain).toList(),
                flow.fate().text()));
    }

    /// @param width what is wider is cut
    String text(int width) {
        var lines = new ArrayList<String>();
        lines.add(dn);
        lines.add("would count as "
                + (decision.isEmpty() ? "nothing" : "%s (%s)".formatted(decision, CounterNames.label(decision))));
        lines.addAll(problems);
        lines.add("\n" + joined);
        if (!mvAttributes.isEmpty()) {
            lines.add("\nMetaverse object afterwards\n" + mvAttributes.text(Format.TABLE, width));
        }
        exports.forEach((connector, table) ->
                lines.add("\nWould be sent to " + connector + "\n" + table.text(Format.TABLE, width)));
        if (!rules.isEmpty()) {
            lines.add("\nRules\n" + rules.text(Format.TABLE, width));
        }
        if (!flows.isEmpty()) {
            lines.add("\nWhy\n" + flows.text(Format.TABLE, width));
        }
        return String.join("\n", lines);
    }

    SequencedMap<String, Object> parts() {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("dn", dn);
        parts.put("decision", decision);
        parts.put("problems", problems);
        parts.put("metaverse", mvAttributes.objects());
        var sent = new LinkedHashMap<String, Object>();
        exports.forEach((connector, table) -> sent.put(connector, table.objects()));
        parts.put("exports", sent);
        parts.put("join", join);
        parts.put("rules", rules.objects());
        parts.put("flows", flows.objects());
        return parts;
    }
}

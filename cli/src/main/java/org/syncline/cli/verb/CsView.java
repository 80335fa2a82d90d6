package org.syncline.cli.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.syncline.cli.terminal.Format;
import org.syncline.cli.terminal.Table;
import org.syncline.core.space.Claim;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.space.Tower;
import org.syncline.core.value.CsObjectId;
import org.syncline.engine.Installed;
import org.syncline.home.words.ObjectNames;
import org.syncline.home.words.RuleNames;
import org.syncline.home.words.TowerState;
import org.syncline.home.words.Words;
import org.syncline.store.ObjectErrors.ObjectError;
import org.syncline.store.Operation;
import org.syncline.store.Transaction;

/// One CS object as an operator looks at it: its states side by side, from the last synchronization to the one that is
/// wanted.
///
/// @param layers the states that differ from the one before, by name
record CsView(
        CsObject object,
        String connector,
        String id,
        SequencedMap<String, SequencedMap<String, List<String>>> layers,
        List<String> link,
        List<ObjectError> errors) {

    static CsView of(Transaction transaction, Installed installed, CsObjectId id) {
        var object = java.util.Optional.ofNullable(
                        transaction.connectorSpace().load(List.of(id)).get(id))
                .orElseThrow(() -> new IllegalStateException("no object " + id));
        return new CsView(
                object,
                installed.connector(object.connector()).name(),
                transaction.connectorSpace().publicId(id).toString(),
                layers(object.tower(), new ObjectNames(transaction)),
                link(transaction, installed, object.link()),
                transaction.errors().of(object));
    }

    private static SequencedMap<String, SequencedMap<String, List<String>>> layers(Tower tower, ObjectNames names) {
        var layers = new LinkedHashMap<String, SequencedMap<String, List<String>>>();
        TowerState.of(tower)
                .forEach((state, hologram) ->
                        layers.put(state.name().toLowerCase(Locale.ROOT), TowerState.values(hologram, names)));
        return layers;
    }

    private static List<String> link(Transaction transaction, Installed installed, Link link) {
        var lines = new ArrayList<String>();
        if (link instanceof Link.To(var mvObject, var claims)) {
            lines.add(transaction.metaverse().publicId(mvObject).toString());
            claims.forEach(claim -> lines.add(claim(installed, claim)));
        }
        return lines;
    }

    private static String claim(Installed installed, Claim claim) {
        return Words.plain(claim.kind().name()) + " by " + RuleNames.of(installed, claim.rule());
    }

    /// @param width what is wider is cut
    String text(int width) {
        var lines = new ArrayList<String>();
        lines.add(object.dn() + "  in " + connector);
        lines.add("anchor  %s    id  %s    %s".formatted(object.anchor(), id, Words.of(object.state())));
        lines.add(
                link.isEmpty()
                        ? "linked to nothing"
                        : "linked to metaverse object %s (%s)"
                                .formatted(link.getFirst(), String.join(", ", link.subList(1, link.size()))));
        lines.add("pending import  %s    pending export  %s"
                .formatted(
                        word(Operation.of(object.tower().pendingImport())),
                        word(Operation.of(object.tower().pendingExport()))));
        errors.forEach(error -> lines.add("error %s, since %s, %d retries: %s"
                .formatted(error.code(), error.first(), error.retryCount(), error.message())));
        lines.add("");
        lines.add(table().text(Format.TABLE, width));
        return String.join("\n", lines);
    }

    private static String word(Operation operation) {
        return operation == Operation.NONE ? "none" : Words.of(operation);
    }

    private Table table() {
        var names = new TreeSet<String>();
        layers.values().forEach(layer -> names.addAll(layer.keySet()));
        var columns = new ArrayList<String>(List.of("attribute=ATTRIBUTE"));
        layers.keySet().forEach(layer -> columns.add(layer + "=" + layer.toUpperCase(Locale.ROOT)));
        var table = Table.of(columns.toArray(String[]::new));
        for (var name : names) {
            var cells = new ArrayList<Object>(List.of(name));
            layers.values().forEach(layer -> cells.add(layer.getOrDefault(name, List.of())));
            table.row(cells.toArray());
        }
        return table;
    }

    SequencedMap<String, Object> parts() {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("connector", connector);
        parts.put("dn", object.dn().toString());
        parts.put("anchor", object.anchor().text());
        parts.put("id", id);
        parts.put("state", Words.of(object.state()));
        parts.put("pendingImport", Words.of(Operation.of(object.tower().pendingImport())));
        parts.put("pendingExport", Words.of(Operation.of(object.tower().pendingExport())));
        parts.put("mvObject", link.isEmpty() ? "" : link.getFirst());
        parts.put("claims", link.isEmpty() ? List.of() : link.subList(1, link.size()));
        parts.put("errors", errors.stream().map(CsView::error).collect(Collectors.toList()));
        parts.put("layers", layers);
        return parts;
    }

    private static SequencedMap<String, Object> error(ObjectError error) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("phase", error.phase().name().toLowerCase(Locale.ROOT));
        parts.put("code", error.code());
        parts.put("message", error.message());
        parts.put("first", error.first().toString());
        parts.put("last", error.last().toString());
        parts.put("retryCount", error.retryCount());
        return parts;
    }
}

package org.syncline.testkit.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.syncline.connector.Export;
import org.syncline.connector.ExportChannel;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ExportOutcome;
import org.syncline.connector.Settings;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Sends single changes as the engine would: with the anchor and the name that an import once told.
final class Sender {

    private final TestDomain domain;
    private final ExportChannel channel;
    private final Map<String, Anchor> imported = new HashMap<>();

    Sender(TestDomain domain) {
        this(domain, domain.access().settings(domain.access().admin()));
    }

    Sender(TestDomain domain, Settings settings) {
        this.domain = domain;
        this.channel = ((Export) domain.open(settings)).openExport("test", Selection.SCHEMA, false);
    }

    record Changed(AttributeName name, Values before, Values after) {}

    /// Takes the anchor now, as an import would; later the object may stand elsewhere.
    Sender remember(String dn) {
        imported.put(dn, domain.anchor(dn));
        return this;
    }

    ExportOutcome add(ObjectTypeName type, String dn, Map<AttributeName, Values> attributes) {
        return send(new ExportEntry.Add(Hologram.of(type, DistinguishedName.of(dn), attributes)))
                .getFirst();
    }

    ExportOutcome update(ObjectTypeName type, String dn, Changed... changes) {
        return send(updateOf(type, dn, changes)).getFirst();
    }

    ExportEntry updateOf(ObjectTypeName type, String dn, Changed... changes) {
        return entry(type, dn, dn, changes);
    }

    ExportOutcome move(ObjectTypeName type, String from, String to, Changed... changes) {
        return send(entry(type, from, to, changes)).getFirst();
    }

    ExportOutcome delete(ObjectTypeName type, String dn) {
        return send(new ExportEntry.Delete(anchor(dn), Hologram.of(type, DistinguishedName.of(dn), Map.of())))
                .getFirst();
    }

    List<ExportOutcome> send(ExportEntry... entries) {
        return channel.send(new UUID(0, imported.size()), List.of(entries));
    }

    static Values pointers(String... dns) {
        return Values.of(Stream.of(dns)
                .map(dn -> (Value) new Value.Pointer(DistinguishedName.of(dn), Anchor.NONE))
                .toList());
    }

    private ExportEntry entry(ObjectTypeName type, String from, String to, Changed... changes) {
        var attributes = new TreeMap<AttributeName, Values>();
        var byName = new TreeMap<AttributeName, Delta.Change>();
        for (var change : changes) {
            attributes.put(change.name(), change.after());
            byName.put(change.name(), new Delta.Change(change.before(), change.after()));
        }
        var after = DistinguishedName.of(to);
        return new ExportEntry.Update(
                anchor(from),
                Hologram.of(type, after, attributes),
                new Delta.Update(DistinguishedName.of(from), after, byName));
    }

    private Anchor anchor(String dn) {
        return imported.computeIfAbsent(dn, domain::anchor);
    }
}

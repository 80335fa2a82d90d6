package org.syncline.testkit.memory;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.syncline.connector.ExportChannel;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ExportOutcome;
import org.syncline.connector.Manner;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Writes into a [MemorySystem]. It remembers no batches: the engine has to look.
///
/// A created object gets its anchor from its name, so that twins stay twins.
record MemoryChannel(MemoryConnector connector) implements ExportChannel {

    @Override
    public List<ExportOutcome> send(UUID batch, List<ExportEntry> entries) {
        var outcomes = entries.stream().map(this::written).toList();
        connector.system().troubles().answering();
        return outcomes;
    }

    private ExportOutcome written(ExportEntry entry) {
        if (connector.system().troubles().refuses(entry)) {
            return new ExportOutcome.Refused("constraint-violation", "Refused. Send it again later.");
        }
        return switch (entry) {
            case ExportEntry.Add(var object) -> added(object);
            case ExportEntry.Update(var anchor, var object, var change) -> updated(anchor, object, change);
            case ExportEntry.Delete(var anchor, var _) -> deleted(anchor);
        };
    }

    private ExportOutcome added(Hologram.Present object) {
        if (connector.system().troubles().answered().isKnown()) {
            return new ExportOutcome.Accepted(connector.system().troubles().answered(), Manner.MATCHED_SOFT, List.of());
        }
        if (connector.system().at(object.dn()).isPresent()) {
            connector.system().askedTwice();
            return new ExportOutcome.Exists();
        }
        if (object.dn().parent().filter(this::isMissingUnit).isPresent()) {
            return new ExportOutcome.Refused("non-existent-parent", "There is no such unit. Create it.");
        }
        var anchor = new Anchor("x" + object.dn().name());
        connector.system().written();
        connector.system().put(anchor, object);
        return new ExportOutcome.Accepted(anchor, Manner.CREATED, List.of());
    }

    /// Units have to be there; what is above them is.
    private boolean isMissingUnit(DistinguishedName parent) {
        return parent.toString().startsWith("OU=")
                && connector.system().at(parent).isEmpty();
    }

    private ExportOutcome updated(Anchor anchor, Hologram.Present object, Delta.Update change) {
        var there = connector.system().object(anchor);
        if (there.isEmpty()) {
            return new ExportOutcome.Missing();
        }
        connector.system().written();
        var says = new TreeMap<AttributeName, Say>();
        change.changes()
                .forEach((name, values) -> says.put(
                        name,
                        new Say.Changes(
                                values.added(),
                                held(values.removed(), there.get().values(name)))));
        connector
                .system()
                .troubles()
                .kept()
                .forEach((name, values) -> says.computeIfPresent(name, (_, _) -> new Say.Exactly(values)));
        if (change.isRename()) {
            var after = Overlay.put(object.type(), object.dn(), says).over(there.get());
            if (after instanceof Hologram.Present present) {
                connector.system().put(anchor, present);
            }
        } else {
            connector.system().change(anchor, new Overlay.Amend(says));
        }
        return ExportOutcome.Accepted.PLAIN;
    }

    /// A reference is known by the anchor that it leads to, whatever the name by now.
    private static Values held(Values wanted, Values there) {
        return wanted.translated(value -> there.stream()
                .filter(one -> one instanceof Value.Pointer(var _, var anchor)
                        && anchor.isKnown()
                        && value instanceof Value.Pointer(var _, var other)
                        && anchor.equals(other))
                .findFirst()
                .or(() -> Optional.of(value)));
    }

    private ExportOutcome deleted(Anchor anchor) {
        if (connector.system().object(anchor).isEmpty()) {
            return new ExportOutcome.Missing();
        }
        connector.system().written();
        connector.system().remove(anchor);
        return ExportOutcome.Accepted.PLAIN;
    }

    @Override
    public int largestBatch() {
        return connector.batch();
    }

    @Override
    public void complete() {}

    @Override
    public void close() {}
}

package org.syncline.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.connector.ExportEntry;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.space.Tower;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.store.Transaction;

/// Turns CS objects into what is sent: references as the connected system knows them, and those that it does
/// not know yet held back (engine.md 9.1).
final class ExportPage {

    private final Map<CsObjectId, DistinguishedName> names;
    private final Map<CsObjectId, Anchor> anchors;

    private ExportPage(Map<CsObjectId, DistinguishedName> names, Map<CsObjectId, Anchor> anchors) {
        this.names = names;
        this.anchors = anchors;
    }

    /// Looks up what these objects refer to.
    static ExportPage of(Transaction transaction, Collection<CsObject> objects) {
        Set<CsObjectId> targets = new HashSet<>();
        for (var object : objects) {
            var tower = object.tower();
            collect(tower.imported(), targets);
            collect(tower.exported(), targets);
            collect(tower.escrowed(), targets);
            collect(tower.desired(), targets);
        }
        return targets.isEmpty()
                ? new ExportPage(Map.of(), Map.of())
                : new ExportPage(
                        transaction.connectorSpace().names(targets),
                        transaction.connectorSpace().anchors(targets));
    }

    /// A reference to an object that the connected system has not created yet.
    boolean isHeld(Value value) {
        return value instanceof Value.Reference(var target) && isHeld(new CsObjectId(target));
    }

    private boolean isHeld(CsObjectId target) {
        return !anchors.getOrDefault(target, Anchor.NONE).isKnown();
    }

    /// How many references of the object have to wait.
    long held(CsObject object) {
        var wanted = new HashSet<CsObjectId>();
        collect(object.tower().desired(), wanted);
        if (wanted.stream().noneMatch(this::isHeld)) {
            return 0;
        }
        return object.tower().sendable().says().values().stream()
                .flatMap(say -> wanted(say).known().stream())
                .filter(this::isHeld)
                .count();
    }

    /// The objects with what can be sent of them in escrow; those of which nothing can, left out.
    List<CsObject> escrowed(List<CsObject> objects) {
        return objects.stream()
                .map(object -> object.withTower(object.tower().beforeExport(this::isHeld)))
                .filter(object -> object.tower().isInEscrow())
                .toList();
    }

    /// The change that is in escrow. What is to be of another type is deleted first (engine.md 9.4).
    ExportEntry entry(CsObject object) {
        var tower = object.tower();
        var before = tower.exported().over(tower.imported());
        var after = tower.escrowed().over(before);
        return switch (before) {
            case Hologram.Absent() -> add(object, after);
            case Hologram.Present there ->
                switch (after) {
                    case Hologram.Absent() -> new ExportEntry.Delete(object.anchor(), pointing(there));
                    case Hologram.Present wanted
                    when !wanted.type().equals(there.type()) ->
                        new ExportEntry.Delete(object.anchor(), pointing(there));
                    case Hologram.Present wanted ->
                        new ExportEntry.Update(
                                object.anchor(),
                                pointing(wanted),
                                new Delta.Update(there.dn(), wanted.dn(), changes(tower, there, wanted)));
                };
        };
    }

    private ExportEntry add(CsObject object, Hologram after) {
        return switch (after) {
            case Hologram.Present wanted -> new ExportEntry.Add(pointing(wanted));
            case Hologram.Absent() ->
                throw new IllegalStateException(object.dn() + " is in escrow with nothing to be sent");
        };
    }

    /// Every attribute that is in escrow, against [#before].
    private SortedMap<AttributeName, Delta.Change> changes(Tower tower, Hologram there, Hologram wanted) {
        var changes = new TreeMap<AttributeName, Delta.Change>();
        Collection<AttributeName> said = tower.escrowed() instanceof Overlay.Become
                ? wanted.attributes().keySet()
                : tower.escrowed().says().keySet();
        for (var name : said) {
            var after = wanted.values(name);
            var before = before(tower.imported().values(name), there.values(name), after);
            changes.put(name, new Delta.Change(pointing(before), pointing(after)));
        }
        return changes;
    }

    /// What an import last showed, so that what was sent and not shown is sent again. What was sent, and is
    /// wanted no more, may be there by now, and is taken back; what was taken away, and is wanted again, may
    /// be gone by now, and is sent (engine.md 2.7, 5.4).
    private static Values before(Values shown, Values expected, Values after) {
        var taken = shown.without(expected);
        var again = taken.without(taken.without(after)).known();
        return shown.with(expected.without(after)).without(again);
    }

    private Hologram.Present pointing(Hologram.Present object) {
        var attributes = new TreeMap<>(object.attributes());
        attributes.replaceAll((_, values) -> pointing(values));
        return object.with(attributes);
    }

    private Values pointing(Values values) {
        return values.hasReferences() ? values.translated(this::pointing) : values;
    }

    private Optional<Value> pointing(Value value) {
        if (!(value instanceof Value.Reference(var number))) {
            return Optional.of(value);
        }
        var target = new CsObjectId(number);
        var name = names.get(target);
        return name == null || isHeld(value)
                ? Optional.empty()
                : Optional.of(new Value.Pointer(name, anchors.getOrDefault(target, Anchor.NONE)));
    }

    private static Values wanted(Say say) {
        return switch (say) {
            case Say.Exactly(var values) -> values;
            case Say.Changes(var added, var _) -> added;
        };
    }

    private static void collect(Overlay overlay, Set<CsObjectId> targets) {
        if (overlay instanceof Overlay.Become(var hologram)) {
            collect(hologram, targets);
        }
        overlay.says().forEach((_, say) -> collect(wanted(say), targets));
    }

    private static void collect(Hologram hologram, Set<CsObjectId> targets) {
        hologram.attributes().forEach((_, values) -> collect(values, targets));
    }

    private static void collect(Values values, Set<CsObjectId> targets) {
        if (values.hasReferences()) {
            for (var value : values.known()) {
                if (value instanceof Value.Reference(var target)) {
                    targets.add(new CsObjectId(target));
                }
            }
        }
    }

    static List<CsObjectId> ids(List<CsObject> objects) {
        return new ArrayList<>(objects.stream().map(CsObject::id).toList());
    }
}

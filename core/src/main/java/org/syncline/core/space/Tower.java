package org.syncline.core.space;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// All the engine knows about one connector space object, layer upon layer.
///
/// | layer      | what it says                                            | laid by |
/// |------------|---------------------------------------------------------|---------|
/// | `synced`   | what synchronization last took into account             | sync    |
/// | `imported` | what the connected system last told us                  | import  |
/// | `exported` | what it has accepted and not yet shown                  | export  |
/// | `escrowed` | what we are sending it right now                        | export  |
/// | `desired`  | what the outbound rules want, where they have a say     | sync    |
///
/// Layers are states. Every change the product shows is the [Delta] of two of them, so pending
/// imports and exports cannot go stale and never have to be merged (engine.md 2.7, DECISIONS 13).
public record Tower(Hologram synced, Hologram imported, Overlay exported, Overlay escrowed, Overlay desired) {

    public static final Tower EMPTY =
            new Tower(Hologram.ABSENT, Hologram.ABSENT, Overlay.NOTHING, Overlay.NOTHING, Overlay.NOTHING);

    /// The state we expect the connected system to be in.
    public Hologram expected() {
        return escrowed.over(exported.over(imported));
    }

    /// The state it will be in once everything wanted has been sent.
    public Hologram current() {
        return desired.over(expected());
    }

    /// The current view as of the last synchronization: what the object's contributions are computed from
    /// while another object of its group is synchronized (engine.md 7.1).
    public Hologram settled() {
        return desired.over(escrowed.over(exported.over(synced)));
    }

    /// The type of the object in its current view, or in the one that is expected while its deletion waits.
    public Optional<ObjectTypeName> type() {
        var expected = escrowed.typeOver(exported.typeOver(imported.kind()));
        return desired.typeOver(expected).or(() -> expected);
    }

    public Delta pendingImport() {
        return Delta.between(synced, imported);
    }

    public Delta pendingExport() {
        return Delta.between(expected(), current());
    }

    public Delta unconfirmedExport() {
        return Delta.between(imported, exported.over(imported));
    }

    /// A creation was sent that no import has shown yet: the object may exist.
    public boolean hasSentAdd() {
        return !imported.isPresent() && expected().isPresent();
    }

    public boolean isInEscrow() {
        return !(escrowed instanceof Overlay.Nothing);
    }

    /// Lays a newly read state. Whatever we had sent is now either part of it or pending again.
    public Tower afterImport(Hologram seen) {
        return new Tower(synced, seen, Overlay.NOTHING, Overlay.NOTHING, desired);
    }

    /// Lays what the connected system says has changed. What it says of a value settles what we had sent of
    /// that value; the rest of what we had sent still waits to be shown, a creation or another name with it.
    /// An object that changes has not been deleted: a deletion that was sent is pending again.
    public Tower afterDelta(Overlay.Amend changes) {
        return new Tower(
                synced, changes.over(imported), settled(exported, changes), settled(escrowed, changes), desired);
    }

    /// Synchronization has taken into account what was imported.
    public Tower afterSync() {
        return new Tower(imported, imported, exported, escrowed, desired);
    }

    /// Synchronization has taken into account what was imported, and the outbound rules want this.
    public Tower afterSync(Overlay wanted) {
        return afterSync().wanting(wanted);
    }

    /// Joined no longer, or anew: synchronization has taken nothing of it into account, by the link that it has.
    public Tower relinked(Overlay wanted) {
        return new Tower(Hologram.ABSENT, imported, exported, escrowed, wanted);
    }

    /// The outbound rules want something else; what was imported waits for its own synchronization.
    public Tower wanting(Overlay wanted) {
        return new Tower(synced, imported, exported, escrowed, wanted);
    }

    /// What the next export sends: the pending change, and with it every wanted value that no import has
    /// shown yet. Nothing while nothing is pending (engine.md 5.4).
    public Overlay sendable() {
        return switch (pendingExport()) {
            case Delta.None() -> Overlay.NOTHING;
            case Delta.Add(var after) -> Overlay.put(after.type(), after.dn(), all(after));
            case Delta.Delete _ -> Overlay.REMOVAL;
            case Delta.DeleteAdd(var _, var after) -> new Overlay.Become(after);
            case Delta.Update update -> sendable(update);
        };
    }

    /// Whether what is pending of sets that are known in part can be sent as members that come and go: the object
    /// stays,
    /// and so does the set.
    public boolean amendsLargeSets() {
        var shown = imported.attributes();
        return shown.values().stream().noneMatch(Values::isPartial)
                || current() instanceof Hologram.Present after
                        && imported instanceof Hologram.Present before
                        && after.type().equals(before.type())
                        && shown.entrySet().stream()
                                .allMatch(entry -> !entry.getValue().isPartial()
                                        || after.values(entry.getKey()).isPartial());
    }

    /// To be stored before anything is sent, so that a crash leaves a trace.
    public Tower beforeExport() {
        return beforeExport(_ -> false);
    }

    /// The same without the values that have to wait: references to what is not in the connected system yet.
    /// Nothing is in escrow when nothing else is to be sent.
    public Tower beforeExport(Predicate<Value> held) {
        return new Tower(synced, imported, exported, without(sendable(), held), desired);
    }

    /// All that was in escrow was accepted, and waits to be shown by an import.
    public Tower afterExport() {
        return new Tower(synced, imported, escrowed.above(exported), Overlay.NOTHING, desired);
    }

    /// Of what was in escrow the deletion was accepted: the object is to be made anew, as another type, and that is
    /// pending (engine.md 9.4).
    public Tower afterDeletion() {
        return new Tower(synced, imported, Overlay.REMOVAL, Overlay.NOTHING, desired);
    }

    /// Nothing of it was accepted; all of it is pending again.
    public Tower afterRefusal() {
        return new Tower(synced, imported, exported, Overlay.NOTHING, desired);
    }

    private Overlay sendable(Delta.Update update) {
        var unseen = new TreeMap<AttributeName, Say>();
        var expected = expected();
        var current = desired.over(expected);
        desired.says().forEach((name, say) -> {
            if (update.changes().containsKey(name) || !current.values(name).equals(imported.values(name))) {
                unseen.put(name, effective(say, imported.values(name), expected.values(name)));
            }
        });
        return update.isRename() && current instanceof Hologram.Present(var type, var dn, var _)
                ? Overlay.put(type, dn, unseen)
                : Overlay.amend(unseen);
    }

    /// Of a say about some values only what the connected system does not show yet, or is not expected to keep:
    /// what was sent and not shown may be wanted otherwise by now. Of a large set only what is to change is sent.
    private static Say effective(Say say, Values shown, Values expected) {
        return switch (say) {
            case Say.Exactly(var values) ->
                values.isPartial() && shown.isPartial()
                        ? new Say.Changes(values.without(shown), shown.without(values))
                        : say;
            case Say.Changes(var added, var removed) -> {
                var settled = shown.without(shown.without(expected));
                var anywhere = shown.with(expected);
                yield new Say.Changes(added.without(settled), removed.without(removed.without(anywhere)));
            }
        };
    }

    private Overlay without(Overlay overlay, Predicate<Value> held) {
        return switch (overlay) {
            case Overlay.Amend(var says) -> Overlay.amend(without(says, held));
            case Overlay.Put(var type, var dn, var says) -> Overlay.put(type, dn, without(says, held));
            case Overlay.Become(Hologram.Present whole) -> new Overlay.Become(without(whole, held));
            case Overlay.Become _, Overlay.Nothing() -> overlay;
        };
    }

    private static Hologram without(Hologram.Present object, Predicate<Value> held) {
        var ready = new TreeMap<>(object.attributes());
        ready.replaceAll((_, values) -> ready(values, held));
        return object.with(ready);
    }

    /// A set of which only members that wait are new is not sent.
    private Map<AttributeName, Say> without(Map<AttributeName, Say> says, Predicate<Value> held) {
        var rest = new TreeMap<AttributeName, Say>();
        says.forEach((name, say) -> {
            switch (say) {
                case Say.Exactly(var values) -> {
                    var ready = ready(values, held);
                    if (ready.equals(values) || !ready.isEmpty() && !isThere(name, ready)) {
                        rest.put(name, new Say.Exactly(ready));
                    }
                }
                case Say.Changes(var added, var removed) -> {
                    var ready = ready(added, held);
                    if (!ready.isEmpty() || !removed.isEmpty()) {
                        rest.put(name, new Say.Changes(ready, removed));
                    }
                }
            }
        });
        return rest;
    }

    private boolean isThere(AttributeName name, Values values) {
        return values.equals(imported.values(name)) && values.equals(expected().values(name));
    }

    private static Values ready(Values values, Predicate<Value> held) {
        return values.known().stream().anyMatch(held)
                ? values.translated(value -> Optional.of(value).filter(held.negate()))
                : values;
    }

    private static Map<AttributeName, Say> all(Hologram.Present object) {
        var says = new TreeMap<AttributeName, Say>();
        object.attributes().forEach((name, values) -> says.put(name, new Say.Exactly(values)));
        return says;
    }

    private static Overlay settled(Overlay sent, Overlay.Amend seen) {
        return switch (sent) {
            case Overlay.Nothing() -> sent;
            case Overlay.Become _ -> Overlay.NOTHING;
            case Overlay.Amend(var says) -> Overlay.amend(unsettled(says, seen));
            case Overlay.Put(var type, var dn, var says) -> Overlay.put(type, dn, unsettled(says, seen));
        };
    }

    private static TreeMap<AttributeName, Say> unsettled(SortedMap<AttributeName, Say> sent, Overlay.Amend seen) {
        var rest = new TreeMap<AttributeName, Say>();
        sent.forEach((name, say) -> {
            switch (seen.says().get(name)) {
                case null -> rest.put(name, say);
                case Say.Exactly _ -> {}
                case Say.Changes(var added, var removed) -> {
                    if (say instanceof Say.Changes(var plus, var minus)) {
                        var shown = added.with(removed);
                        var left = new Say.Changes(plus.without(shown), minus.without(shown));
                        if (!left.added().isEmpty() || !left.removed().isEmpty()) {
                            rest.put(name, left);
                        }
                    }
                }
            }
        });
        return rest;
    }
}

package org.syncline.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncline.core.space.Say;
import org.syncline.core.value.Rest;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// The references of one attribute of one object in all layers, and how they become rows (DECISIONS 13).
///
/// Each target is a row whose bits say in which layers it stands; the mode of the set says for each overlay
/// whether it speaks of the attribute at all, and whether it says *exactly these* or *these changes*. While
/// nothing of a set was synchronized its rows are written as if they were, and the mode says that they are
/// not: the first synchronization of a large group then changes one set, not all of its rows.
record ReferenceSet(Values synced, Values imported, Say exported, Say escrowed, Say desired) {

    /// An overlay that does not speak of the attribute's references.
    static final Say SILENT = new Say.Changes(Values.NONE, Values.NONE);

    static final int SYNCED = 1;
    static final int IMPORTED = 2;

    private static final int EXPORTED = 2;
    private static final int ESCROWED = 4;
    private static final int DESIRED = 6;

    private static final int EXACTLY = 1;
    private static final int CHANGES = 2;
    private static final int NOT_SYNCED = 1;

    private static final int WANTED = 1 << DESIRED;
    private static final int UNWANTED = 2 << DESIRED;

    int mode() {
        return mode(exported) << EXPORTED
                | mode(escrowed) << ESCROWED
                | mode(desired) << DESIRED
                | (isNotSynced() ? NOT_SYNCED : 0);
    }

    /// Those that are known. Where exactly these are wanted, one that is there and not wanted is marked as one to go:
    /// it is not at rest.
    Map<Long, Integer> bits() {
        var bits = HashMap.<Long, Integer>newHashMap(
                Math.max(imported.known().size(), added(desired).known().size()));
        mark(bits, imported, isNotSynced() ? IMPORTED | SYNCED : IMPORTED);
        mark(bits, synced, SYNCED);
        mark(bits, exported, EXPORTED);
        mark(bits, escrowed, ESCROWED);
        mark(bits, desired, DESIRED);
        if (desired instanceof Say.Exactly) {
            bits.replaceAll((_, bit) -> (bit & WANTED) == 0 ? bit | UNWANTED : bit);
        }
        return bits;
    }

    static ReferenceSet of(int mode, Map<Long, Integer> bits) {
        return of(mode, bits, Rest.NONE);
    }

    /// @param rest the members that are at rest and not among these: they stand in every layer that speaks of the set
    static ReferenceSet of(int mode, Map<Long, Integer> bits, Rest rest) {
        var imported = Values.partly(standing(bits, IMPORTED), rest);
        var synced = (mode & NOT_SYNCED) != 0 ? Values.NONE : Values.partly(standing(bits, SYNCED), rest);
        return new ReferenceSet(
                synced.equals(imported) ? imported : synced,
                imported,
                say(mode, bits, EXPORTED, Rest.NONE),
                say(mode, bits, ESCROWED, Rest.NONE),
                say(mode, bits, DESIRED, rest));
    }

    /// Whether a set of this mode has members at rest: those that stand in all its layers alike. What is said exactly
    /// of
    /// an overlay that is on its way concerns every member.
    static boolean mayRest(int mode) {
        return (mode & NOT_SYNCED) == 0
                && (mode >> EXPORTED & 3) != EXACTLY
                && (mode >> ESCROWED & 3) != EXACTLY
                && (mode >> DESIRED & 3) != CHANGES;
    }

    /// The bits of a member at rest in a set of this mode.
    static int atRest(int mode) {
        return (mode >> DESIRED & 3) == EXACTLY ? SYNCED | IMPORTED | WANTED : SYNCED | IMPORTED;
    }

    /// In which layers not all members are known.
    List<Boolean> partial() {
        return List.of(
                synced.isPartial(),
                imported.isPartial(),
                added(exported).isPartial(),
                added(escrowed).isPartial(),
                added(desired).isPartial());
    }

    private boolean isNotSynced() {
        return synced.isEmpty() && !imported.isEmpty();
    }

    private static int mode(Say say) {
        return say.equals(SILENT)
                ? 0
                : switch (say) {
                    case Say.Exactly _ -> EXACTLY;
                    case Say.Changes _ -> CHANGES;
                };
    }

    private static void mark(Map<Long, Integer> bits, Say say, int layer) {
        switch (say) {
            case Say.Exactly(var values) -> mark(bits, values, 1 << layer);
            case Say.Changes(var added, var removed) -> {
                mark(bits, added, 1 << layer);
                mark(bits, removed, 2 << layer);
            }
        }
    }

    private static void mark(Map<Long, Integer> bits, Values values, int bit) {
        for (var value : values.known()) {
            if (value instanceof Value.Reference(var target)) {
                bits.merge(target, bit, (old, more) -> old | more);
            }
        }
    }

    private static Say say(int mode, Map<Long, Integer> bits, int layer, Rest rest) {
        return switch (mode >> layer & 3) {
            case EXACTLY -> new Say.Exactly(Values.partly(standing(bits, 1 << layer), rest));
            case CHANGES -> new Say.Changes(standing(bits, 1 << layer), standing(bits, 2 << layer));
            default -> SILENT;
        };
    }

    private static Values standing(Map<Long, Integer> bits, int bit) {
        return Values.of(bits.entrySet().stream()
                .filter(entry -> (entry.getValue() & bit) != 0)
                .map(entry -> new Value.Reference(entry.getKey()))
                .toList());
    }

    private static Values added(Say say) {
        return switch (say) {
            case Say.Exactly(var values) -> values;
            case Say.Changes(var added, var _) -> added;
        };
    }
}

package org.syncline.testkit.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.Partition;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// One connected system: objects by anchor, and a log of what changed. References are
/// [org.syncline.core.value.Value.Pointer]s. Used by one thread at a time.
public final class MemorySystem {

    private final TreeMap<Anchor, Hologram.Present> objects = new TreeMap<>();
    private final TreeMap<DistinguishedName, Anchor> names = new TreeMap<>();
    private final List<ImportEntry> log = new ArrayList<>();
    private final Troubles troubles = new Troubles();
    private List<DistinguishedName> partitions = List.of();
    private long writes;
    private long doubled;

    /// What it holds, for comparison.
    public SortedMap<Anchor, Hologram.Present> objects() {
        return objects;
    }

    /// From now on an import of one of these shows what stands beneath it and no other beneath it; before, everything.
    public void partition(DistinguishedName... tops) {
        partitions = List.of(tops);
    }

    boolean isShown(Partition partition, Hologram.Present object) {
        return partitions.isEmpty()
                || partitions.stream()
                        .filter(top -> object.dn().isAtOrBelow(top))
                        .max(Comparator.comparingInt(top -> top.parts().size()))
                        .equals(Optional.of(partition.dn()));
    }

    /// What is to go wrong.
    public Troubles troubles() {
        return troubles;
    }

    /// An object is created or becomes this; another that has its name is renamed out of the way.
    public void put(Anchor anchor, Hologram.Present object) {
        place(anchor, object);
        log.add(new ImportEntry.Seen(anchor, object));
    }

    public void remove(Anchor anchor) {
        var gone = objects.remove(anchor);
        if (gone != null) {
            names.remove(gone.dn());
            log.add(new ImportEntry.Gone(anchor));
        }
    }

    /// Some attributes of an object change; one member more is a change of one member.
    public void change(Anchor anchor, Overlay.Amend changes) {
        if (changes.over(object(anchor).orElseThrow()) instanceof Hologram.Present after) {
            place(anchor, after);
            log.add(new ImportEntry.Changed(anchor, changes));
        }
    }

    public Optional<Hologram.Present> object(Anchor anchor) {
        return Optional.ofNullable(objects.get(anchor));
    }

    Optional<Anchor> at(DistinguishedName name) {
        return Optional.ofNullable(names.get(name));
    }

    /// What changed after the first so many changes.
    List<ImportEntry> since(int changes) {
        return List.copyOf(log.subList(changes, log.size()));
    }

    int changes() {
        return log.size();
    }

    /// How many writes of others it accepted.
    public long writes() {
        return writes;
    }

    void written() {
        writes++;
    }

    /// How many objects it was asked to create that were there already.
    public long doubled() {
        return doubled;
    }

    void askedTwice() {
        doubled++;
    }

    private void place(Anchor anchor, Hologram.Present object) {
        var before = objects.put(anchor, object);
        if (before != null) {
            names.remove(before.dn());
        }
        names.put(object.dn(), anchor);
    }
}

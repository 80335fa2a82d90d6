package org.syncline.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;

/// A whole connector space in memory, as much of it as a full import needs: who is there, under which anchor
/// and name, and what was imported last, as a fingerprint (DECISIONS 10). About 90 octets an object.
///
/// It shows the space as it was when it was read, and what the run has added since. Not for two threads.
public final class SpaceIndex {

    /// What [#find] answers when nobody has that anchor.
    public static final int NOBODY = -1;

    private static final byte SEEN = 1;
    private static final byte EXPECTED = 2;

    private final Fingerprints fingerprints;
    private SlotTable byAnchor = new SlotTable();
    private SlotTable byPath = new SlotTable();
    private SlotColumns rows = new SlotColumns();

    SpaceIndex(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /// The slot of the object with that anchor, or [#NOBODY].
    public int find(Anchor anchor) {
        return anchor.isKnown() ? byAnchor.find(fingerprints.ofText(anchor.text())) : NOBODY;
    }

    public CsObjectId id(int slot) {
        return new CsObjectId(rows.id(slot));
    }

    /// The object with that name.
    public Optional<CsObjectId> idOf(DistinguishedName dn) {
        int slot = byPath.find(fingerprints.ofText(dn.path()));
        return slot == NOBODY ? Optional.empty() : Optional.of(id(slot));
    }

    /// Whether the object was last imported just like this and nothing about it is open, so that it need not
    /// be looked at. References must be resolved; an object with an unresolved one counts as changed.
    public boolean unchanged(int slot, Hologram.Present seen) {
        return !rows.fingerprint(slot).equals(Fingerprint.NONE)
                && Fingerprints.isStorable(seen.attributes())
                && rows.fingerprint(slot).equals(fingerprints.of(seen));
    }

    /// The connected system has shown the object in this run.
    public void markSeen(int slot) {
        rows.mark(slot, SEEN);
    }

    /// The connected system shows the object; false if it has shown it before in this run.
    public boolean meet(int slot) {
        boolean first = !isSeen(slot);
        markSeen(slot);
        return first;
    }

    /// An object as it is now: new, or known under another anchor or name. Whether it was shown is not said; one that
    /// is
    /// new is a placeholder, which nobody expects to be shown.
    public void learn(CsObjectId id, Anchor anchor, DistinguishedName dn) {
        int slot = slotOf(id, anchor, dn);
        if (slot == NOBODY) {
            slot = put(id.number(), fingerprints.ofText(dn.path()), Fingerprint.NONE, (byte) 0);
        }
        if (anchor.isKnown()) {
            byAnchor.put(fingerprints.ofText(anchor.text()), slot);
        }
        byPath.put(fingerprints.ofText(dn.path()), slot);
    }

    private int slotOf(CsObjectId id, Anchor anchor, DistinguishedName dn) {
        int anchored = find(anchor);
        if (anchored != NOBODY && id(anchored).equals(id)) {
            return anchored;
        }
        int named = find(dn);
        return named != NOBODY && id(named).equals(id) ? named : NOBODY;
    }

    /// An object made by this run. It counts as seen, and as changed.
    public int add(CsObjectId id, Anchor anchor, DistinguishedName dn) {
        int slot = put(id.number(), fingerprints.ofText(dn.path()), Fingerprint.NONE, anchor.isKnown() ? EXPECTED : 0);
        if (anchor.isKnown()) {
            byAnchor.put(fingerprints.ofText(anchor.text()), slot);
        }
        markSeen(slot);
        return slot;
    }

    /// The object gave up that name.
    public void leave(DistinguishedName name, CsObjectId id) {
        int slot = find(name);
        if (slot != NOBODY && id(slot).equals(id)) {
            byPath.remove(fingerprints.ofText(name.path()), slot);
        }
    }

    /// What the run has learnt since its last commit was not kept: takes what is stored instead. Who was shown stays
    /// shown, but for these.
    ///
    /// @param stored the space as it was just read
    public void restart(SpaceIndex stored, Collection<Anchor> butFor) {
        var seen = new HashSet<CsObjectId>();
        for (int slot = 0; slot < rows.size(); slot++) {
            if (isSeen(slot)) {
                seen.add(id(slot));
            }
        }
        butFor.stream().map(this::find).filter(slot -> slot != NOBODY).forEach(slot -> seen.remove(id(slot)));
        byAnchor = stored.byAnchor;
        byPath = stored.byPath;
        rows = stored.rows;
        for (int slot = 0; slot < rows.size(); slot++) {
            if (seen.contains(id(slot))) {
                markSeen(slot);
            }
        }
    }

    /// Whether the connected system has shown the object in this run.
    public boolean isSeen(int slot) {
        return (rows.marks(slot) & SEEN) != 0;
    }

    /// The slot of the object with that name, or [#NOBODY].
    public int find(DistinguishedName dn) {
        return byPath.find(fingerprints.ofText(dn.path()));
    }

    /// The objects that should have been shown and were not: neither placeholders nor objects that were never
    /// sent. By id.
    public List<CsObjectId> unseen() {
        var unseen = new ArrayList<CsObjectId>();
        for (int slot = 0; slot < rows.size(); slot++) {
            if (rows.marks(slot) == EXPECTED) {
                unseen.add(id(slot));
            }
        }
        unseen.sort(null);
        return unseen;
    }

    public int size() {
        return rows.size();
    }

    /// One row of the pass over the table: id, anchor, path, fingerprint or null, whether it is expected.
    void read(ByteBuffer row) {
        row.getShort();
        row.getInt();
        long id = row.getLong();
        var anchor = hash(row);
        var path = hash(row);
        var fingerprint = row.getInt() < 0 ? Fingerprint.NONE : new Fingerprint(row.getLong(), row.getLong());
        row.getInt();
        int slot = put(id, path.orElseThrow(), fingerprint, row.get() != 0 ? EXPECTED : 0);
        anchor.ifPresent(hash -> byAnchor.put(hash, slot));
    }

    private int put(long id, Fingerprint path, Fingerprint fingerprint, byte marks) {
        int slot = rows.add(id, fingerprint, marks);
        byPath.put(path, slot);
        return slot;
    }

    /// The hash of a text as it stands in the row; the same as [Fingerprints#ofText] of it.
    private Optional<Fingerprint> hash(ByteBuffer row) {
        int length = row.getInt();
        int start = row.position() - Integer.BYTES;
        row.position(row.position() + length);
        return length == 0
                ? Optional.empty()
                : Optional.of(fingerprints.hash().of(row.array(), row.arrayOffset() + start, Integer.BYTES + length));
    }
}

package org.syncline.cloud.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Kind;

/// One call's hand on the state: applies each change at once and keeps it for the journal.
public final class Writer {

    private final State state;
    private final Instant now;
    private final RandomGenerator random;
    private final List<Op> ops = new ArrayList<>();

    Writer(State state, Instant now, RandomGenerator random) {
        this.state = state;
        this.now = now;
        this.random = random;
    }

    public State state() {
        return state;
    }

    public Instant now() {
        return now;
    }

    List<Op> ops() {
        return List.copyOf(ops);
    }

    public String newId() {
        var high = random.nextLong() & ~0xf000L | 0x4000L;
        var low = random.nextLong() >>> 2 | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    public int fourDigits() {
        return random.nextInt(10_000);
    }

    public void apply(Op op) {
        state.apply(op);
        ops.add(op);
    }

    public void put(Entry entry) {
        apply(new Op.Put(state.nextSeq(), entry));
    }

    public void link(LinkRef place, String target) {
        apply(new Op.Link(state.nextSeq(), place.holder(), place.attribute(), target));
    }

    public void unlink(LinkRef place, String target) {
        apply(new Op.Unlink(state.nextSeq(), place.holder(), place.attribute(), target));
    }

    /// Deletes: a user goes to the bin and may come back, anything else is gone at once (cloud-emulator.md 7.6).
    public void delete(Entry entry) {
        var places = state.placesOf(entry.id());
        places.forEach(place -> unlink(place, entry.id()));
        if (entry.kind() == Kind.USER) {
            apply(new Op.Bin(state.nextSeq(), entry, now, places));
        } else {
            apply(new Op.Gone(state.nextSeq(), entry.kind(), entry.id(), entry.sourceAnchor(), now));
        }
    }

    /// Brings a user back from the bin as `entry`, into the places it had.
    public void restore(SoftDeleted deleted, Entry entry) {
        put(entry);
        deleted.links().stream().filter(place -> isVacant(place, entry.id())).forEach(place -> link(place, entry.id()));
    }

    private boolean isVacant(LinkRef place, String target) {
        return (state.active(place.holder()).isPresent()
                        || state.deleted(place.holder()).isPresent())
                && !state.isLinked(place.holder(), place.attribute(), target)
                && (isMany(place)
                        || state.targets(place.holder(), place.attribute()).isEmpty());
    }

    private static boolean isMany(LinkRef place) {
        return ReferenceShape.isMany(place.attribute());
    }

    /// Removes a soft-deleted user for good.
    public void purge(SoftDeleted deleted) {
        var entry = deleted.entry();
        apply(new Op.Gone(state.nextSeq(), entry.kind(), entry.id(), entry.sourceAnchor(), now));
    }
}

package org.syncline.cloud.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// The one door to the state: reads and writes take turns, and a write returns when it is on the disk.
public final class Tenant implements AutoCloseable {

    private final State state;
    private final Journal journal;
    private final Clock clock;
    private final RandomGenerator random;
    private final ReentrantLock turn = new ReentrantLock();
    private boolean broken;

    public Tenant(State state, Journal journal, InstantSource time, RandomGenerator random) {
        this.state = state;
        this.journal = journal;
        this.clock = new Clock(time);
        this.random = random;
    }

    public Instant now() {
        return read(known -> clock.now(known.settings().clockOffset()));
    }

    public <T> T read(Function<State, T> question) {
        turn.lock();
        try {
            return question.apply(state);
        } finally {
            turn.unlock();
        }
    }

    public <T> T write(Function<Writer, T> change) {
        var done = applied(change);
        journal.await(done.place());
        return done.result();
    }

    /// What a change came to, and the place in the journal that must be on the disk.
    private record Done<T>(T result, long place) {}

    private <T> Done<T> applied(Function<Writer, T> change) {
        turn.lock();
        try {
            var writer = writer();
            T result;
            long place;
            try {
                result = change.apply(writer);
            } finally {
                place = append(writer);
            }
            return new Done<>(result, place);
        } finally {
            turn.unlock();
        }
    }

    private Writer writer() {
        if (broken) {
            throw new IllegalStateException("a former write did not reach the journal; restart the emulator");
        }
        return new Writer(state, clock.now(state.settings().clockOffset()), random);
    }

    /// What a failed call did before it failed is journalled too: memory and journal never differ.
    private long append(Writer writer) {
        broken = true;
        var place = journal.append(writer.ops());
        broken = false;
        return place;
    }

    /// The whole state as changes, for a named snapshot.
    public List<Op> snapshot() {
        return read(State::asOps);
    }

    /// Goes back to a snapshot. Watermarks from before lead to a full read.
    public void restore(List<Op> snapshot) {
        write(writer -> {
            writer.apply(new Op.Clear(writer.newId()));
            snapshot.stream().filter(op -> !(op instanceof Op.Clear)).forEach(writer::apply);
            return snapshot.size();
        });
    }

    @Override
    public void close() {
        turn.lock();
        try {
            journal.close();
        } finally {
            turn.unlock();
        }
    }
}

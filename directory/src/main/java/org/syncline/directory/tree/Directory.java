package org.syncline.directory.tree;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFDeleteChangeRecord;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import com.unboundid.ldif.LDIFModifyDNChangeRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// The objects behind one lock, and the journal that outlives the process.
///
/// Many read at a time, one writes. A change is applied whole or refused whole, and is in the journal
/// when [#commit] returns.
public final class Directory implements AutoCloseable {

    /// A question to the objects. What it returns must not be a [Node]: outside the lock they change.
    @FunctionalInterface
    public interface Question<T> {
        T ask(Tree tree) throws LDAPException;
    }

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Clock clock;
    private final Tree tree;
    private final Optional<Journal> journal;

    private Directory(Identity identity, Optional<Journal> journal, Clock clock) {
        this.clock = clock;
        this.journal = journal;
        this.tree = new Tree(identity);
        Genesis.plant(tree);
        journal.ifPresent(this::replay);
    }

    public static Directory inMemory(Identity identity, Clock clock) {
        return new Directory(identity, Optional.empty(), clock);
    }

    /// Comes back as it was; a new one takes the given identity.
    public static Directory in(Path folder, Identity fresh, Clock clock) {
        var path = folder.resolve("journal.ldif");
        var identity = Journal.identity(path).orElse(fresh);
        return new Directory(identity, Optional.of(Journal.open(path, identity)), clock);
    }

    public Identity identity() {
        return tree.identity();
    }

    public <T> T read(Question<T> question) throws LDAPException {
        lock.readLock().lock();
        try {
            return question.ask(tree);
        } finally {
            lock.readLock().unlock();
        }
    }

    /// @throws LDAPException if the change is refused; then nothing has happened
    public void commit(LDIFChangeRecord change) throws LDAPException {
        var concealed = Passwords.conceal(change);
        lock.writeLock().lock();
        try {
            var stamped = new Stamped(concealed, new Guid(UUID.randomUUID()), clock.instant());
            if (apply(stamped)) {
                journal.ifPresent(j -> j.append(stamped));
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean apply(Stamped stamped) throws LDAPException {
        return switch (stamped.change()) {
            case LDIFAddChangeRecord add -> Addition.apply(tree, stamped, add);
            case LDIFModifyChangeRecord modify -> Modification.apply(tree, stamped, modify);
            case LDIFModifyDNChangeRecord move -> Move.apply(tree, stamped, move);
            case LDIFDeleteChangeRecord delete -> Removal.apply(tree, stamped, delete);
            default -> throw Refusal.unwilling("no such kind of change");
        };
    }

    private void replay(Journal from) {
        for (var stamped : from.replay()) {
            try {
                apply(stamped);
            } catch (LDAPException e) {
                throw new IllegalStateException("the journal holds a change that does not apply: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public void close() {
        journal.ifPresent(Journal::close);
    }
}

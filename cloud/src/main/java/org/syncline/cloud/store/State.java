package org.syncline.cloud.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Population;
import org.syncline.cloud.model.Settings;

/// The tenant in memory: what the ops so far have made of it. One thread at a time.
public final class State implements Population {

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, SoftDeleted> bin = new HashMap<>();
    private final Map<String, Tombstone> tombstones = new HashMap<>();
    private final Index index = new Index();
    private final References references = new References();
    private final ChangeLog log = new ChangeLog();
    private final Answers answers = new Answers();
    private final Set<String> quarantined = new LinkedHashSet<>();
    private Settings settings;
    private Session session = Session.NONE;
    private String epoch = "first";
    private long seq = 1;

    public State(Settings settings) {
        this.settings = settings;
    }

    public void apply(Op op) {
        switch (op) {
            case Op.Put(var number, var entry) -> put(number, entry);
            case Op.Bin(var number, var entry, var at, var links) -> bin(number, new SoftDeleted(entry, at, links));
            case Op.Gone(var number, var kind, var id, var anchor, var at) ->
                gone(number, new Tombstone(kind, id, anchor, at));
            case Op.Link(var number, var holder, var attribute, var target) -> {
                references.link(new LinkRef(holder, attribute), target, number);
                touch(holder, number);
            }
            case Op.Unlink(var number, var holder, var attribute, var target) -> {
                references.unlink(new LinkRef(holder, attribute), target, number);
                touch(holder, number);
            }
            case Op.Remember(var answer) -> answers.remember(answer);
            case Op.Configure(var other) -> settings = other;
            case Op.Open(var opened) -> session = opened;
            case Op.Clear(var other) -> clear(other);
        }
    }

    private void put(long number, Entry entry) {
        forget(entry.id());
        entries.put(entry.id(), entry);
        index.add(entry);
        if (!entry.quarantined().isEmpty()) {
            quarantined.add(entry.id());
        }
        touch(entry.id(), number);
    }

    private void bin(long number, SoftDeleted deleted) {
        var id = deleted.entry().id();
        forget(id);
        bin.put(id, deleted);
        index.addDeleted(deleted.entry());
        touch(id, number);
    }

    private void gone(long number, Tombstone tombstone) {
        forget(tombstone.id());
        references.forget(tombstone.id());
        tombstones.put(tombstone.id(), tombstone);
        touch(tombstone.id(), number);
    }

    private void forget(String id) {
        Optional.ofNullable(entries.remove(id)).ifPresent(index::remove);
        Optional.ofNullable(bin.remove(id)).map(SoftDeleted::entry).ifPresent(index::remove);
        tombstones.remove(id);
        quarantined.remove(id);
    }

    private void touch(String id, long number) {
        seq = Math.max(seq, number);
        if (entries.containsKey(id) || bin.containsKey(id) || tombstones.containsKey(id)) {
            log.touch(id, number);
        }
    }

    private void clear(String other) {
        entries.clear();
        bin.clear();
        tombstones.clear();
        index.clear();
        references.clear();
        log.clear();
        answers.clear();
        quarantined.clear();
        session = Session.NONE;
        epoch = other;
    }

    public long nextSeq() {
        return seq + 1;
    }

    public long seq() {
        return seq;
    }

    public String epoch() {
        return epoch;
    }

    public Settings settings() {
        return settings;
    }

    public Session session() {
        return session;
    }

    public Optional<StoredAnswer> answer(String batchId, Instant now) {
        return answers.find(batchId, now);
    }

    public Optional<Entry> active(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    public Optional<SoftDeleted> deleted(String id) {
        return Optional.ofNullable(bin.get(id));
    }

    public Optional<Tombstone> tombstone(String id) {
        return Optional.ofNullable(tombstones.get(id));
    }

    public Collection<Entry> entries() {
        return entries.values();
    }

    public int size() {
        return entries.size();
    }

    public int binned() {
        return bin.size();
    }

    /// Ids of the objects with something held back, longest first.
    public List<String> withQuarantine() {
        return List.copyOf(quarantined);
    }

    /// What was deleted before that time and is still in the bin.
    public List<SoftDeleted> deletedBefore(Instant time) {
        return bin.values().stream()
                .filter(deleted -> deleted.at().isBefore(time))
                .sorted((a, b) -> a.entry().id().compareTo(b.entry().id()))
                .toList();
    }

    public ChangeLog log() {
        return log;
    }

    public SequencedSet<String> targets(String holder, String attribute) {
        return references.targets(new LinkRef(holder, attribute));
    }

    public boolean isLinked(String holder, String attribute, String target) {
        return references.has(new LinkRef(holder, attribute), target);
    }

    public List<String> addedSince(LinkRef place, long number) {
        return references.addedSince(place, number);
    }

    public List<String> removedSince(LinkRef place, long number) {
        return references.removedSince(place, number);
    }

    public Set<String> referenceNames(String holder) {
        return references.attributes(holder);
    }

    /// The places that refer to an object.
    public List<LinkRef> placesOf(String target) {
        return references.places(target);
    }

    @Override
    public Optional<Entry> anchored(String sourceAnchor) {
        return index.anchored(sourceAnchor).map(this::any);
    }

    @Override
    public boolean isDeleted(Entry entry) {
        return bin.containsKey(entry.id());
    }

    @Override
    public Optional<Entry> addressed(String addressKey) {
        return index.addressed(addressKey).map(this::any);
    }

    @Override
    public Optional<Entry> named(String upnKey) {
        return index.named(upnKey).map(this::any);
    }

    @Override
    public Optional<Entry> identified(String securityIdentifier) {
        return index.identified(securityIdentifier).map(this::any);
    }

    private Entry any(String id) {
        var entry = entries.get(id);
        if (entry != null) {
            return entry;
        }
        var deleted = bin.get(id);
        if (deleted == null) {
            throw new IllegalStateException("the index knows " + id + ", the directory does not");
        }
        return deleted.entry();
    }

    /// The ops that lead from nothing to this state: the compact form of the journal.
    public List<Op> asOps() {
        var ops = new ArrayList<Op>();
        ops.add(new Op.Clear(epoch));
        ops.add(new Op.Configure(settings));
        log.since(0).forEach(change -> ops.add(op(change.getKey(), change.getValue())));
        references.all(ops::add);
        answers.all().forEach(answer -> ops.add(new Op.Remember(answer)));
        ops.add(new Op.Open(session));
        return ops;
    }

    private Op op(long number, String id) {
        var entry = entries.get(id);
        if (entry != null) {
            return new Op.Put(number, entry);
        }
        var deleted = bin.get(id);
        if (deleted != null) {
            return new Op.Bin(number, deleted.entry(), deleted.at(), deleted.links());
        }
        var gone = tombstones.get(id);
        if (gone == null) {
            throw new IllegalStateException("the change log knows " + id + ", the directory does not");
        }
        return new Op.Gone(number, gone.kind(), id, gone.sourceAnchor(), gone.at());
    }
}

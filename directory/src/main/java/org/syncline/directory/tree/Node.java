package org.syncline.directory.tree;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One object: its place, its values, its references and its change numbers.
///
/// Mutable, and guarded by the lock of the [Directory]; only the [Tree] changes it.
public final class Node {

    private final Guid guid;
    private final long created;
    private final Instant whenCreated;
    private final Map<String, Stored> values = new TreeMap<>();
    private final Map<String, References> references = new TreeMap<>();
    Guid parent;
    Rdn rdn;
    long changed;
    long named;
    Instant whenChanged;
    boolean deleted;

    Node(Guid guid, Guid parent, Rdn rdn, long usn, Instant at) {
        this.guid = guid;
        this.parent = parent;
        this.rdn = rdn;
        this.created = usn;
        this.changed = usn;
        this.named = usn;
        this.whenCreated = at;
        this.whenChanged = at;
    }

    public Guid guid() {
        return guid;
    }

    public Guid parent() {
        return parent;
    }

    public Rdn rdn() {
        return rdn;
    }

    public boolean deleted() {
        return deleted;
    }

    public long created() {
        return created;
    }

    public long changed() {
        return changed;
    }

    /// When it got its present name and place.
    public long named() {
        return named;
    }

    Instant whenCreated() {
        return whenCreated;
    }

    /// By the attribute's key.
    public Map<String, Stored> values() {
        return values;
    }

    /// By the attribute's key.
    public Map<String, References> references() {
        return references;
    }

    /// The one text of an attribute, or nothing.
    public String text(String key) {
        var stored = values.get(key);
        return stored == null || stored.values().isEmpty()
                ? ""
                : stored.values().getFirst().stringValue();
    }

    public List<String> objectClasses() {
        var stored = values.get("objectclass");
        return stored == null
                ? List.of()
                : stored.values().stream().map(v -> v.stringValue()).toList();
    }
}

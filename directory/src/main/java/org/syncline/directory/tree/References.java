package org.syncline.directory.tree;

import java.util.LinkedHashMap;
import java.util.Map;
import org.syncline.directory.schema.AttributeType;

/// The values of a reference attribute, each with the number of the change that laid or took it away.
public final class References {

    private final AttributeType type;
    private final Map<Guid, Long> present = new LinkedHashMap<>();
    private final Map<Guid, Long> removed = new LinkedHashMap<>();
    private long usn;

    References(AttributeType type) {
        this.type = type;
    }

    public AttributeType type() {
        return type;
    }

    /// In the order in which they were laid.
    public Map<Guid, Long> present() {
        return present;
    }

    public Map<Guid, Long> removed() {
        return removed;
    }

    public long usn() {
        return usn;
    }

    void put(Guid target, long at) {
        removed.remove(target);
        present.put(target, at);
        usn = at;
    }

    void remove(Guid target, long at) {
        present.remove(target);
        removed.put(target, at);
        usn = at;
    }

    /// The target is gone. No change of this object, so no feed tells of it.
    void forget(Guid target) {
        present.remove(target);
        removed.remove(target);
    }
}

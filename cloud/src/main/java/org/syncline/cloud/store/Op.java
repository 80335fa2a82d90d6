package org.syncline.cloud.store;

import java.time.Instant;
import java.util.List;
import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Kind;
import org.syncline.cloud.model.Settings;

/// One change of the tenant's state; the journal is a list of them. `seq` is the change number it gets.
public sealed interface Op {

    /// The object is now this; it is active.
    record Put(long seq, Entry entry) implements Op {}

    /// The object is now in the bin.
    record Bin(long seq, Entry entry, Instant at, List<LinkRef> links) implements Op {}

    /// The object is gone for good.
    record Gone(long seq, Kind kind, String id, String sourceAnchor, Instant at) implements Op {}

    record Link(long seq, String holder, String attribute, String target) implements Op {}

    record Unlink(long seq, String holder, String attribute, String target) implements Op {}

    record Remember(StoredAnswer answer) implements Op {}

    record Configure(Settings settings) implements Op {}

    record Open(Session session) implements Op {}

    /// Everything but the settings is gone; watermarks of the former epoch are worthless.
    record Clear(String epoch) implements Op {}
}

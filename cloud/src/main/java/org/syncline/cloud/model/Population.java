package org.syncline.cloud.model;

import java.util.Optional;

/// What the rules need to know of the objects that are there. All texts compare as [String#equals] on keys:
/// addresses and names in lower case, anchors as they are.
public interface Population {

    /// The object with that source anchor, of any kind, active or soft-deleted.
    Optional<Entry> anchored(String sourceAnchor);

    boolean isDeleted(Entry entry);

    /// The active object that shows that mail address, as primary or not.
    Optional<Entry> addressed(String addressKey);

    /// The active user that shows that name.
    Optional<Entry> named(String upnKey);

    /// The object with that security identifier.
    Optional<Entry> identified(String securityIdentifier);
}

package org.syncline.connector.ldap;

import java.util.List;
import java.util.Optional;
import org.syncline.connector.ImportEntry;
import org.syncline.core.value.DistinguishedName;

/// How one kind of directory is read, place by place.
public interface PlaceReading {

    /// What is to be delivered of a place, page by page; empty at the end.
    interface Pages {
        Optional<List<ImportEntry>> next();
    }

    /// Everything of the selected types at and below a place.
    Pages below(DistinguishedName top, Territory territory);

    /// Whether the container is still where it was.
    boolean stands(Territory.Place place);
}

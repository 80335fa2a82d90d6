package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.List;
import org.syncline.connector.ImportEntry;
import org.syncline.core.value.DistinguishedName;

/// How one kind of directory is read, place by place.
public interface PlaceReading {

    /// Everything of the selected types at and below a place.
    PagedSearch below(DistinguishedName top);

    /// What to deliver of a page of that.
    List<ImportEntry> delivered(Territory territory, List<SearchResultEntry> page);

    /// Whether the container is still where it was.
    boolean stands(Territory.Place place);
}

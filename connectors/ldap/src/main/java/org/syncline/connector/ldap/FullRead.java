package org.syncline.connector.ldap;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.Watermark;

/// Reads all selected objects, container by container, page by page.
///
/// A container that is renamed or moved while it is read could lose objects between two pages, and they
/// would look deleted. So each is looked up again at its end, and the import breaks if it is not where it was.
public final class FullRead implements ImportReader {

    private final PlaceReading reading;
    private final Territory territory;
    private final Watermark watermark;
    private final Iterator<Territory.Place> tops;
    private Territory.@Nullable Place top;
    private PlaceReading.@Nullable Pages pages;

    public FullRead(PlaceReading reading, Territory territory, Watermark watermark) {
        this.reading = reading;
        this.territory = territory;
        this.watermark = watermark;
        this.tops = territory.tops().iterator();
    }

    @Override
    public Optional<List<ImportEntry>> next() {
        while (true) {
            if (pages == null || top == null) {
                if (!tops.hasNext()) {
                    return Optional.empty();
                }
                top = tops.next();
                pages = reading.below(top.dn(), territory);
            }
            var page = pages.next();
            if (page.isPresent()) {
                return page;
            }
            checkThatItStands(top);
            pages = null;
        }
    }

    private void checkThatItStands(Territory.Place place) {
        if (!reading.stands(place)) {
            throw new ConnectorException(
                    ConnectorException.Reason.SEARCH,
                    "%s was renamed, moved or deleted while it was read, so the import is not complete. Run it again."
                            .formatted(place.dn()));
        }
    }

    @Override
    public Watermark watermark() {
        return watermark;
    }

    @Override
    public void close() {
        // the search ends with the connection
    }
}

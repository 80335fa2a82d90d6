package org.syncline.connector.activedirectory;

import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.Watermark;
import org.syncline.connector.ldap.PagedSearch;

/// Reads all selected objects, container by container, page by page.
///
/// A container that is renamed or moved while it is read could lose objects between two pages, and they
/// would look deleted. So each is looked up again at its end, and the import breaks if it is not where it was.
final class FullRead implements ImportReader {

    private final Survey survey;
    private final Territory territory;
    private final Watermark watermark;
    private final Iterator<Territory.Place> tops;
    private Territory.@Nullable Place top;
    private @Nullable PagedSearch pages;

    FullRead(Survey survey, Territory territory, Watermark watermark) {
        this.survey = survey;
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
                pages = survey.below(top.dn());
            }
            var page = pages.next();
            if (page.isPresent()) {
                return page.map(this::delivered);
            }
            checkThatItStands(top);
            pages = null;
        }
    }

    private List<ImportEntry> delivered(List<SearchResultEntry> page) {
        return page.stream()
                .flatMap(entry -> survey.delivered(entry, territory, _ -> new ImportEntry.Filtered()).stream())
                .toList();
    }

    private void checkThatItStands(Territory.Place place) {
        var stands = survey.byAnchor(List.of(place.container()), Guid.ATTRIBUTE).stream()
                .anyMatch(entry -> entry.getDN().equalsIgnoreCase(place.dn().toString()));
        if (!stands) {
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

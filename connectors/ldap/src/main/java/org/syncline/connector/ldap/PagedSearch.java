package org.syncline.connector.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syncline.connector.ConnectorException;

/// One search, read page by page; memory holds one page (RFC 2696).
public final class PagedSearch {

    private final LdapSession session;
    private final String doing;
    private final SearchRequest request;
    private final int pageSize;
    private @Nullable ASN1OctetString cookie;
    private boolean finished;

    /// @param doing what the search is for, in the form `reading the schema`
    public PagedSearch(LdapSession session, String doing, SearchRequest request, int pageSize) {
        this.session = session;
        this.doing = doing;
        this.request = request;
        this.pageSize = pageSize;
    }

    /// The next page, or empty at the end.
    ///
    /// @throws ConnectorException if the search breaks
    public Optional<List<SearchResultEntry>> next() {
        if (finished) {
            return Optional.empty();
        }
        request.setControls(new SimplePagedResultsControl(pageSize, cookie, true));
        var result = session.search(doing, request);
        cookie = after(result);
        finished = cookie == null;
        return Optional.of(LdapSession.entries(result));
    }

    /// Everything at once, for what is known to be small.
    public List<SearchResultEntry> all() {
        var all = new ArrayList<SearchResultEntry>();
        for (var page = next(); page.isPresent(); page = next()) {
            all.addAll(page.get());
        }
        return all;
    }

    private @Nullable ASN1OctetString after(SearchResult result) {
        try {
            var answer = SimplePagedResultsControl.get(result);
            return answer != null && answer.moreResultsToReturn() ? answer.getCookie() : null;
        } catch (LDAPException unreadable) {
            throw LdapFailure.during(doing, session.server(), unreadable);
        }
    }
}

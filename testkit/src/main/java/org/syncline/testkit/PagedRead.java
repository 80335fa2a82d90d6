package org.syncline.testkit;

import static java.util.Objects.requireNonNull;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import org.jspecify.annotations.Nullable;

/// The raw limit that benchmarks compare with: a paged search with nothing behind it.
public record PagedRead(long entries, long values, long bytes, int pages) {

    public static PagedRead of(LDAPConnection connection, String base, String filter, int pageSize)
            throws LDAPException {
        long entries = 0;
        long values = 0;
        long bytes = 0;
        int pages = 0;
        ASN1OctetString cookie = null;
        do {
            var request = new SearchRequest(base, SearchScope.SUB, filter);
            request.setControls(new SimplePagedResultsControl(pageSize, cookie));
            var result = connection.search(request);
            for (var entry : requireNonNull(result.getSearchEntries())) {
                entries++;
                for (var attribute : entry.getAttributes()) {
                    for (var value : attribute.getValueByteArrays()) {
                        values++;
                        bytes += value.length;
                    }
                }
            }
            pages++;
            cookie = next(SimplePagedResultsControl.get(result));
        } while (cookie != null);
        return new PagedRead(entries, values, bytes, pages);
    }

    private static @Nullable ASN1OctetString next(@Nullable SimplePagedResultsControl answer) {
        return answer != null && answer.moreResultsToReturn() ? answer.getCookie() : null;
    }
}

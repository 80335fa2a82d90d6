package org.syncline.directory.wire;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.syncline.directory.tree.Guid;
import org.syncline.directory.tree.Refusal;
import org.syncline.directory.tree.Tree;

/// The searches of one connection that are read page by page (RFC 2696). A search is run once, at its
/// first page; the pages show the objects as they are when each is sent.
final class Pages {

    /// As AD, which forgets the oldest search of a connection that opens more.
    private static final int MOST_SEARCHES = 10;

    private final Map<String, List<Guid>> rest = new LinkedHashMap<>();

    Answer next(Tree tree, Inquiry inquiry, Control control) throws LDAPException {
        var paged = new SimplePagedResultsControl(control.getOID(), control.isCritical(), control.getValue());
        var search = new Search(tree, inquiry);
        var found = paged.getCookie().getValueLength() == 0
                ? search.found(Integer.MAX_VALUE)
                : taken(paged.getCookie().stringValue());
        var size = Math.min(Math.max(paged.getSize(), 0), Search.MOST_ENTRIES);
        var end = Math.min(size, found.size());
        var more = found.subList(end, found.size());
        var cookie = more.isEmpty() || size == 0 ? "" : kept(more);
        return new Answer(
                search.entries(found.subList(0, end)),
                ResultCode.SUCCESS,
                List.of(new SimplePagedResultsControl(0, new ASN1OctetString(cookie))));
    }

    private List<Guid> taken(String cookie) throws LDAPException {
        var found = rest.remove(cookie);
        if (found == null) {
            throw Refusal.unwilling("this connection has no such paged search");
        }
        return found;
    }

    private String kept(List<Guid> more) {
        var cookie = UUID.randomUUID().toString();
        rest.put(cookie, more);
        if (rest.size() > MOST_SEARCHES) {
            rest.remove(rest.keySet().iterator().next());
        }
        return cookie;
    }
}

package org.syncline.connector.ldap;

import com.unboundid.asn1.ASN1Element;
import com.unboundid.asn1.ASN1Exception;
import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.syncline.connector.ConnectorException;

/// One search, read page by page, of which the entries are shown as they come over the wire.
///
/// The SDK makes an object of every attribute and value, and a sorted map of each entry; for what reads millions of
/// entries that is most of the work. All else is asked of the SDK, on the same connection.
public final class WireSearch {

    private static final int SEARCH_RESULT_ENTRY = 0x64;
    private static final int SEARCH_RESULT_REFERENCE = 0x73;

    private final LdapSession session;
    private final String doing;
    private final SearchRequest request;
    private final int pageSize;
    private final WireEntry entry = new WireEntry();
    private @Nullable ASN1OctetString cookie;
    private boolean finished;

    /// @param doing what the search is for, in the form `reading the schema`
    public WireSearch(LdapSession session, String doing, SearchRequest request, int pageSize) {
        this.session = session;
        this.doing = doing;
        this.request = request;
        this.pageSize = pageSize;
    }

    /// Shows each entry of the next page.
    ///
    /// @return false if there is no next page
    /// @throws ConnectorException if the search breaks
    public boolean next(Consumer<WireEntry> each) {
        if (finished) {
            return false;
        }
        try {
            cookie = page(session.wire(request.getResponseTimeoutMillis(session.connection())), each);
            finished = cookie == null;
            return true;
        } catch (IOException broken) {
            throw LdapFailure.during(
                    doing,
                    session.server(),
                    new LDAPException(ResultCode.SERVER_DOWN, String.valueOf(broken.getMessage()), broken));
        } catch (LDAPException refused) {
            throw LdapFailure.during(doing, session.server(), refused);
        }
    }

    private @Nullable ASN1OctetString page(Wire wire, Consumer<WireEntry> each) throws IOException, LDAPException {
        int id = wire.send(new SearchRequestProtocolOp(request), new SimplePagedResultsControl(pageSize, cookie, true));
        while (true) {
            int begin = wire.frames().next();
            var ber = new Ber(wire.frames().octets(), begin);
            int length = ber.length();
            ber.skip(length);
            switch (ber.tag()) {
                case SEARCH_RESULT_ENTRY -> {
                    take(wire.frames().octets(), ber);
                    each.accept(entry);
                }
                case SEARCH_RESULT_REFERENCE -> {
                    // what stands at another server is not of this tree
                }
                default -> {
                    return after(message(wire.frames().message()), id);
                }
            }
        }
    }

    private void take(byte[] octets, Ber ber) throws IOException {
        try {
            int size = ber.length();
            entry.take(octets, ber.at(), ber.at() + size);
        } catch (IndexOutOfBoundsException odd) {
            throw new IOException("the server sent an entry that makes no sense", odd);
        }
    }

    private static LDAPMessage message(byte[] octets) throws IOException, LDAPException {
        try {
            return LDAPMessage.decode(ASN1Element.decode(octets));
        } catch (ASN1Exception odd) {
            throw new IOException("the server sent what is no LDAP message", odd);
        }
    }

    private static @Nullable ASN1OctetString after(LDAPMessage message, int id) throws IOException, LDAPException {
        if (message.getMessageID() != id
                || message.getProtocolOpType() != LDAPMessage.PROTOCOL_OP_TYPE_SEARCH_RESULT_DONE) {
            throw new IOException("the server ends the connection: " + message.getProtocolOp());
        }
        var result = message.getSearchResultDoneProtocolOp()
                .toLDAPResult(message.getControls().toArray(Control[]::new));
        if (!ResultCode.SUCCESS.equals(result.getResultCode())) {
            throw new LDAPException(result);
        }
        for (var control : result.getResponseControls()) {
            if (control.getOID().equals(SimplePagedResultsControl.PAGED_RESULTS_OID)) {
                var page = new SimplePagedResultsControl(control.getOID(), control.isCritical(), control.getValue());
                return page.moreResultsToReturn() ? page.getCookie() : null;
            }
        }
        return null;
    }
}

package org.syncline.directory.access;

import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.List;

/// What a directory that is not well makes of an honest answer to a search; for tests of clients.
@FunctionalInterface
public interface Tampering {

    /// Every answer as it is.
    Tampering NONE = (_, honest) -> honest;

    /// @throws LDAPException to refuse the search instead of answering it
    Said said(SearchRequestProtocolOp request, Said honest) throws LDAPException;

    /// An answer to a search: entries, then a result with controls.
    record Said(List<SearchResultEntryProtocolOp> entries, ResultCode result, List<Control> controls) {

        public Said with(List<SearchResultEntryProtocolOp> others) {
            return new Said(others, result, controls);
        }

        public Said with(ResultCode other) {
            return new Said(entries, other, controls);
        }

        public Said withControls(List<Control> others) {
            return new Said(entries, result, others);
        }
    }
}

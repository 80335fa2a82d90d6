package org.syncline.directory.tree;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Objects;

/// A name taken apart for writing: where an object is to stand, and what it is to be called there.
///
/// @param parent a DN, empty if there is none
record FullName(String parent, Rdn rdn) {

    static FullName parse(String dn) throws LDAPException {
        var parsed = Names.parse(dn);
        var rdn = parsed.getRDN();
        if (rdn == null) {
            throw Refusal.of(ResultCode.INVALID_DN_SYNTAX, "0000208F: NameErr: a name has at least one part");
        }
        return new FullName(Objects.requireNonNullElse(parsed.getParentString(), ""), Rdn.of(rdn));
    }
}

package org.syncline.directory.wire;

import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.syncline.directory.tree.Refusal;

/// The controls that this server understands (MS-ADTS 3.1.1.3.4.1).
final class Oids {

    static final String PAGED = "1.2.840.113556.1.4.319";
    static final String SHOW_DELETED = "1.2.840.113556.1.4.417";
    static final String SHOW_RECYCLED = "1.2.840.113556.1.4.2064";
    static final String EXTENDED_DN = "1.2.840.113556.1.4.529";
    static final String TREE_DELETE = "1.2.840.113556.1.4.805";
    static final String DIRSYNC = "1.2.840.113556.1.4.841";

    /// Permissive modify, lazy commit and domain scope need nothing of the wire.
    static final List<String> SUPPORTED = List.of(
            PAGED,
            SHOW_DELETED,
            SHOW_RECYCLED,
            EXTENDED_DN,
            TREE_DELETE,
            DIRSYNC,
            "1.2.840.113556.1.4.1413",
            "1.2.840.113556.1.4.619",
            "1.2.840.113556.1.4.1339");

    private Oids() {}

    static Optional<Control> find(Collection<Control> controls, String oid) {
        return controls.stream().filter(control -> control.getOID().equals(oid)).findFirst();
    }

    static void understood(Collection<Control> controls) throws LDAPException {
        for (var control : controls) {
            if (control.isCritical() && !SUPPORTED.contains(control.getOID())) {
                throw Refusal.of(
                        ResultCode.UNAVAILABLE_CRITICAL_EXTENSION,
                        "00000057: LdapErr: the control " + control.getOID() + " is not served");
            }
        }
    }
}

package org.syncline.directory.tree;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;

/// Why a request is not carried out, in the codes and numbers that AD gives.
public final class Refusal {

    private Refusal() {}

    public static LDAPException noSuchObject(String dn) {
        return of(ResultCode.NO_SUCH_OBJECT, "0000208D: NameErr: there is no object " + dn);
    }

    static LDAPException exists(String what) {
        return of(ResultCode.ENTRY_ALREADY_EXISTS, "00000524: UpdErr: there is already " + what);
    }

    static LDAPException unknownAttribute(String name) {
        return of(
                ResultCode.NO_SUCH_ATTRIBUTE,
                "00000057: LdapErr: error in attribute conversion operation: the schema has no " + name);
    }

    static LDAPException constraint(String name, String why) {
        return of(ResultCode.CONSTRAINT_VIOLATION, "000020B5: AtrErr: " + name + ": " + why);
    }

    public static LDAPException unwilling(String why) {
        return of(ResultCode.UNWILLING_TO_PERFORM, "0000209A: SvcErr: " + why);
    }

    public static LDAPException of(ResultCode code, String message) {
        return new LDAPException(code, message);
    }
}

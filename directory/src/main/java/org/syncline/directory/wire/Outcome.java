package org.syncline.directory.wire;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import java.io.IOException;

/// What a request that sends no entries came to.
final class Outcome {

    @FunctionalInterface
    interface Action {
        void run() throws LDAPException;
    }

    private Outcome() {}

    static LDAPResult of(Action action) {
        try {
            action.run();
            return new LDAPResult(0, ResultCode.SUCCESS);
        } catch (LDAPException e) {
            return e.toLDAPResult();
        }
    }

    static LDAPResult unavailable(IOException e) {
        return new LDAPResult(0, ResultCode.UNAVAILABLE, e.getMessage(), null, (String[]) null, null);
    }
}

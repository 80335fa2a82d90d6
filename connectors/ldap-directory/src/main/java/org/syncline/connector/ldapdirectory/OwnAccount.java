package org.syncline.connector.ldapdirectory;

import java.util.List;
import java.util.Optional;
import org.syncline.connector.ldap.WriteProtection;
import org.syncline.core.value.DistinguishedName;

/// The account that the engine signs in with: an engine that went wrong must not lock itself out.
record OwnAccount(String user) {

    WriteProtection protection() {
        return new WriteProtection(
                List.of(),
                entry -> isNamed(entry.getDN())
                        ? Optional.of("it is the account that Syncline signs in with")
                        : Optional.empty(),
                "Take it out of the scope of the rules, or sign in with another account.");
    }

    private boolean isNamed(String dn) {
        try {
            return DistinguishedName.of(user).equals(DistinguishedName.of(dn));
        } catch (IllegalArgumentException _) {
            return user.equalsIgnoreCase(dn);
        }
    }
}

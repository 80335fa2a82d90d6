package org.syncline.connector.activedirectory;

import com.unboundid.ldap.sdk.Entry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.syncline.connector.ldap.WriteProtection;
import org.syncline.core.value.DistinguishedName;

/// Which objects an engine that went wrong must not touch: administrators, the groups that make them so, and the
/// account that it works as itself.
///
/// A domain controller marks whoever is, or was, in a protected group with `adminCount` ([MS-ADTS] 3.1.1.6.1), an
/// hour later at most. The protected groups and accounts themselves are known by the last part of their SIDs.
///
/// @param user the account that the engine signs in with, as it is configured
/// @param allowed whether the administrator has lifted the protection
record PrivilegedTargets(String user, boolean allowed) {

    private static final List<String> ATTRIBUTES =
            List.of("adminCount", "objectSid", "sAMAccountName", "userPrincipalName");

    /// Administrator, krbtgt, Domain Admins, Domain Controllers, Schema Admins, Enterprise Admins, Read-only Domain
    /// Controllers; and of BUILTIN: Administrators, Account, Server, Print and Backup Operators, Replicator.
    private static final Set<Long> PROTECTED =
            Set.of(500L, 502L, 512L, 516L, 518L, 519L, 521L, 544L, 548L, 549L, 550L, 551L, 552L);

    private static final int SHORTEST_SID = 12;

    WriteProtection protection() {
        return new WriteProtection(
                ATTRIBUTES,
                this::protection,
                "Take it out of the scope of the rules; or, if it is meant, set 'privileged' to 'allow' in the settings of"
                        + " the connector.");
    }

    /// Why nothing is written to the object; empty if it may be.
    Optional<String> protection(Entry entry) {
        if (allowed) {
            return Optional.empty();
        }
        if (isOwn(entry)) {
            return Optional.of("it is the account that Syncline signs in with");
        }
        if (isProtected(entry)) {
            return Optional.of("it is one of the protected accounts and groups of the domain");
        }
        var count = entry.getAttributeValueAsInteger("adminCount");
        return count == null || count == 0
                ? Optional.empty()
                : Optional.of("its adminCount is %d: it is or was in a protected group".formatted(count));
    }

    private boolean isOwn(Entry entry) {
        var bare = user.substring(user.lastIndexOf('\\') + 1);
        return user.equalsIgnoreCase(entry.getAttributeValue("userPrincipalName"))
                || bare.equalsIgnoreCase(entry.getAttributeValue("sAMAccountName"))
                || isNamed(entry.getDN());
    }

    private boolean isNamed(String dn) {
        try {
            return user.toLowerCase(Locale.ROOT).contains("=")
                    && DistinguishedName.of(user).equals(DistinguishedName.of(dn));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// The last part of a SID is its last four octets ([MS-DTYP] 2.4.2.2).
    private static boolean isProtected(Entry entry) {
        var sid = entry.getAttributeValueBytes("objectSid");
        return sid != null
                && sid.length >= SHORTEST_SID
                && PROTECTED.contains(
                        ByteBuffer.wrap(sid).order(ByteOrder.LITTLE_ENDIAN).getInt(sid.length - Integer.BYTES)
                                & 0xffff_ffffL);
    }
}

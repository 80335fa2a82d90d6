package org.syncline.connector.activedirectory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whom an export does not write to: the account it works as, and the accounts and groups that make administrators.
class PrivilegedTargetsTest {

    private static final String OWN_DN = "CN=sync,OU=Service,DC=contoso,DC=test";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sync@contoso.test",
                "SYNC@CONTOSO.TEST",
                "CONTOSO\\sync",
                "sync",
                OWN_DN,
                "cn=Sync, ou=service,dc=contoso,dc=test"
            })
    void the_account_that_it_signs_in_with_is_left_alone_however_it_is_called(String user) {
        assertThat(new PrivilegedTargets(user, false).protection(own()))
                .hasValueSatisfying(why -> assertThat(why).contains("signs in with"));
        assertThat(new PrivilegedTargets(user, false).protection(somebody())).isEmpty();
        assertThat(new PrivilegedTargets(user, true).protection(own())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 512, 516, 518, 519, 521, 544, 548, 549, 550, 551, 552})
    void protected_accounts_and_groups_are_known_by_the_last_part_of_their_sids(int last) {
        var entry = somebody();
        entry.addAttribute(new Attribute("objectSid", sid(last)));

        assertThat(new PrivilegedTargets("sync", false).protection(entry))
                .hasValueSatisfying(why -> assertThat(why).contains("protected accounts and groups"));
        assertThat(new PrivilegedTargets("sync", true).protection(entry)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 513, 545, 1103, 66036, Integer.MIN_VALUE + 512})
    void others_may_be_written_to(int last) {
        var entry = somebody();
        entry.addAttribute(new Attribute("objectSid", sid(last)));

        assertThat(new PrivilegedTargets("sync", false).protection(entry)).isEmpty();
    }

    @Test
    void what_is_no_sid_protects_nobody_and_no_admin_count_is_none() {
        var entry = somebody();
        entry.addAttribute(new Attribute("objectSid", new byte[] {1, 2, 0, 2}));
        entry.addAttribute(new Attribute("adminCount", "0"));

        assertThat(new PrivilegedTargets("sync", false).protection(entry)).isEmpty();
    }

    private static Entry own() {
        return new Entry(
                OWN_DN,
                new Attribute("sAMAccountName", "Sync"),
                new Attribute("userPrincipalName", "sync@contoso.test"));
    }

    private static Entry somebody() {
        return new Entry(
                "CN=Ann,OU=Staff,DC=contoso,DC=test",
                new Attribute("sAMAccountName", "ann"),
                new Attribute("userPrincipalName", "ann@contoso.test"));
    }

    /// `S-1-5-21-…-last`, little endian in its parts.
    private static byte[] sid(int last) {
        return ByteBuffer.allocate(28)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {1, 5, 0, 0, 0, 0, 0, 5})
                .putInt(21)
                .putInt(1)
                .putInt(2)
                .putInt(3)
                .putInt(last)
                .array();
    }
}

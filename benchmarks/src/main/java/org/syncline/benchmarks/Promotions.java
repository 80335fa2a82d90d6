package org.syncline.benchmarks;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.List;
import java.util.Objects;
import org.syncline.connector.ldap.LdapSession;

/// Changes that a day brings: so many people of the directory get another title.
record Promotions(BenchLandscape landscape, int people) {

    /// @param title what it is for all of them
    void give(String title) {
        try (var session = RawRead.session(landscape)) {
            for (var person : some(session)) {
                session.connection().modify(person.getDN(), new Modification(ModificationType.REPLACE, "title", title));
            }
        } catch (LDAPException e) {
            throw new IllegalStateException("the changes were refused", e);
        }
    }

    private List<SearchResultEntry> some(LdapSession session) throws LDAPException {
        var search = new SearchRequest(
                ConnectedSystems.UNIT, SearchScope.SUB, "(&(objectCategory=person)(objectClass=user))", "title");
        search.setSizeLimit(people);
        try {
            return Objects.requireNonNull(session.connection().search(search).getSearchEntries());
        } catch (LDAPSearchException more) {
            if (!ResultCode.SIZE_LIMIT_EXCEEDED.equals(more.getResultCode())) {
                throw more;
            }
            return Objects.requireNonNull(more.getSearchEntries());
        }
    }
}

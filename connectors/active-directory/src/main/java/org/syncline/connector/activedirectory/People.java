package org.syncline.connector.activedirectory;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.PersonCheck;
import org.syncline.connector.ldap.Account;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;

/// Who signs in with an account of the domain. Looked up with the account of the connector; the password is tried on a
/// connection of its own. Names are the user principal name or the account name; who is disabled is nobody.
record People(LdapSession session, String domain) implements PersonCheck {

    private static final String DOING = "looking up who signs in";
    private static final String BITS_ALL = "1.2.840.113556.1.4.803";
    private static final String IN_CHAIN = "1.2.840.113556.1.4.1941";
    private static final String DISABLED = "2";
    private static final String NAME = "userPrincipalName";
    private static final String SHORT_NAME = "sAMAccountName";

    @Override
    public Optional<Person> signIn(String name, String password, Collection<DistinguishedName> groups) {
        if (name.isBlank() || password.isEmpty()) {
            return Optional.empty();
        }
        return only(Filter.createORFilter(
                        Filter.createEqualityFilter(NAME, name.strip()),
                        Filter.createEqualityFilter(SHORT_NAME, name.strip())))
                .filter(entry -> isPasswordOf(entry, password))
                .flatMap(entry -> person(entry, groups));
    }

    @Override
    public Optional<Person> person(String id, Collection<DistinguishedName> groups) {
        return only(Guid.anyOf(List.of(new Anchor(id)))).flatMap(entry -> person(entry, groups));
    }

    /// One person; if several are called so, nobody.
    private Optional<SearchResultEntry> only(Filter called) {
        var enabled = Filter.createNOTFilter(
                Filter.createExtensibleMatchFilter("userAccountControl", BITS_ALL, false, DISABLED));
        var user = Filter.createEqualityFilter("objectClass", "user");
        var found = LdapSession.entries(session.search(
                DOING,
                new SearchRequest(
                        domain,
                        SearchScope.SUB,
                        Filter.createANDFilter(user, called, enabled),
                        Guid.ATTRIBUTE,
                        NAME,
                        SHORT_NAME)));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean isPasswordOf(SearchResultEntry entry, String password) {
        try (var _ = LdapSession.open(session.server(), new Account(entry.getDN(), password))) {
            return true;
        } catch (ConnectorException refused) {
            if (refused.reason() == ConnectorException.Reason.CREDENTIALS) {
                return false;
            }
            throw refused;
        }
    }

    private Optional<Person> person(SearchResultEntry entry, Collection<DistinguishedName> groups) {
        var held = new TreeSet<DistinguishedName>();
        groups.stream().filter(group -> isIn(entry.getDN(), group)).forEach(held::add);
        var name = Optional.ofNullable(entry.getAttributeValue(NAME))
                .orElseGet(() -> String.valueOf(entry.getAttributeValue(SHORT_NAME)));
        return Guid.of(entry).map(anchor -> new Person(anchor.text(), name, held));
    }

    private boolean isIn(String dn, DistinguishedName group) {
        var within = Filter.createExtensibleMatchFilter("memberOf", IN_CHAIN, false, group.toString());
        return session.entry(DOING, new SearchRequest(dn, SearchScope.BASE, within, SearchRequest.NO_ATTRIBUTES))
                .isPresent();
    }
}

package org.syncline.connector.activedirectory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.experimental.ActiveDirectoryDirSyncControl;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;
import org.syncline.connector.ldap.LdapFailure;
import org.syncline.connector.ldap.LdapSession;

/// The search for what changed since a cookie ([MS-ADTS] 3.1.1.3.4.1.3).
///
/// It is asked only which objects changed; their present state is read afterwards. So it asks for changed
/// values instead of whole attributes: one new member does not bring the other hundred thousand along.
final class DirSync {

    /// What tells that an object is new, moved or deleted.
    private static final List<String> FATE = List.of(Guid.ATTRIBUTE, "objectClass", "name", "isDeleted");

    private static final String DOING = "reading changes";
    private static final int LARGEST_ANSWER = 2_000_000;
    private static final Filter EVERYTHING = Filter.createPresenceFilter("objectClass");
    private static final Filter NOTHING = Filter.createEqualityFilter(Guid.ATTRIBUTE, new byte[16]);

    private final Survey survey;
    private final String[] attributes;

    DirSync(Survey survey) {
        var asked = new TreeSet<>(List.of(survey.types().attributes()));
        asked.addAll(FATE);
        this.survey = survey;
        this.attributes = asked.toArray(String[]::new);
    }

    /// @param more whether the next page is to be asked for at once
    record Page(List<SearchResultEntry> entries, byte[] cookie, boolean more) {}

    /// A cookie for the present moment: a search that matches nothing reports all that is behind as reported.
    byte[] now() {
        var page = page(null, NOTHING);
        while (page.more()) {
            page = page(page.cookie(), NOTHING);
        }
        return page.cookie();
    }

    /// @throws ConnectorException with reason WATERMARK if the server does not accept the cookie
    Page since(byte[] cookie) {
        return page(cookie, EVERYTHING);
    }

    private Page page(byte @Nullable [] cookie, Filter filter) {
        var search = new SearchRequest(survey.domain(), SearchScope.SUB, filter, attributes);
        search.setControls(new ActiveDirectoryDirSyncControl(
                true,
                ActiveDirectoryDirSyncControl.FLAG_INCREMENTAL_VALUES,
                LARGEST_ANSWER,
                cookie == null ? null : new ASN1OctetString(cookie)));
        try {
            var result = survey.session().connection().search(survey.lookup().limited(search));
            return answered(result);
        } catch (LDAPSearchException failure) {
            throw refused(failure, cookie != null);
        }
    }

    private Page answered(SearchResult result) {
        try {
            var answer = ActiveDirectoryDirSyncControl.get(result);
            var cookie = answer == null ? null : answer.getCookie();
            if (answer == null || cookie == null) {
                throw new ConnectorException(
                        Reason.SEARCH,
                        ("%s told the changes of %s without a cookie to go on from, so they are not complete. Run the"
                                        + " step again, or read from another server.")
                                .formatted(survey.session().server(), survey.domain()));
            }
            return new Page(LdapSession.entries(result), cookie.getValue(), answer.getFlags() != 0);
        } catch (LDAPException unreadable) {
            throw LdapFailure.during(DOING, survey.session().server(), unreadable);
        }
    }

    private ConnectorException refused(LDAPException failure, boolean cookieGiven) {
        if (ResultCode.INSUFFICIENT_ACCESS_RIGHTS.equals(failure.getResultCode())) {
            return new ConnectorException(
                    Reason.PERMISSION,
                    ("The account may not read the changes of %s. Grant it the right 'Replicating Directory Changes' "
                                    + "on the domain.")
                            .formatted(survey.domain()),
                    failure);
        }
        if (cookieGiven && !LdapFailure.isBroken(failure)) {
            return new ConnectorException(
                    Reason.WATERMARK,
                    "%s does not accept the watermark of the last import of %s: %s. Run a full import."
                            .formatted(survey.session().server(), survey.domain(), LdapFailure.said(failure)),
                    failure);
        }
        return LdapFailure.during(DOING, survey.session().server(), failure);
    }
}

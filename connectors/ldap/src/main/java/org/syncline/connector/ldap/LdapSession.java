package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syncline.connector.ConnectorException;

/// One encrypted, checked and bound connection. Used on one thread.
public final class LdapSession implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration USUAL_LIMIT = Duration.ofMinutes(2);

    private static final Set<ResultCode> ABSENT =
            Set.of(ResultCode.NO_SUCH_OBJECT, ResultCode.INVALID_DN_SYNTAX, ResultCode.REFERRAL);

    private final Server server;
    private final LDAPConnection connection;
    private final KeptSockets sockets;
    private @Nullable Wire wire;

    private LdapSession(Server server, LDAPConnection connection, KeptSockets sockets) {
        this.server = server;
        this.connection = connection;
        this.sockets = sockets;
    }

    /// Connects, checks the certificate and the name in it, and binds.
    ///
    /// @throws ConnectorException if the server is not reached, not trusted, or refuses the account. An empty
    ///     user or password is refused here: most servers would take the bind for an anonymous one and accept it.
    public static LdapSession open(Server server, Account account) {
        if (account.user().isEmpty() || account.password().isEmpty()) {
            throw new ConnectorException(
                    ConnectorException.Reason.CREDENTIALS,
                    "%s is not asked to sign in '%s': the user or the password is empty. Check the settings 'user' and 'password'."
                            .formatted(server, account));
        }
        var sockets = new KeptSockets(Trust.in(server.ca()).getSocketFactory());
        var connection = connect(server, sockets);
        try {
            connection.bind(account.user(), account.password());
            return new LdapSession(server, connection, sockets);
        } catch (LDAPException refused) {
            connection.close();
            throw LdapFailure.binding(server, account, refused);
        }
    }

    private static LDAPConnection connect(Server server, KeptSockets sockets) {
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) CONNECT.toMillis());
        options.setResponseTimeoutMillis(USUAL_LIMIT.toMillis());
        options.setSSLSocketVerifier(new CertifiedHost());
        // whoever waits for an answer reads it: no other thread does
        options.setUseSynchronousMode(true);
        try {
            return switch (server.encryption()) {
                case LDAPS -> new LDAPConnection(sockets, options, server.host(), server.port());
                case STARTTLS ->
                    encrypted(
                            new LDAPConnection(options, server.host(), server.port()),
                            new StartTLSExtendedRequest(sockets));
            };
        } catch (LDAPException failure) {
            throw LdapFailure.connecting(server, failure);
        }
    }

    private static LDAPConnection encrypted(LDAPConnection connection, StartTLSExtendedRequest request)
            throws LDAPException {
        try {
            var result = connection.processExtendedOperation(request);
            if (!ResultCode.SUCCESS.equals(result.getResultCode())) {
                throw new LDAPException(result);
            }
            return connection;
        } catch (LDAPException failure) {
            connection.close();
            throw failure;
        }
    }

    public Server server() {
        return server;
    }

    /// For what has no method here. Failures are the caller's to translate, see [LdapFailure].
    public LDAPConnection connection() {
        return connection;
    }

    /// What lies below [#connection], for a search that is to be quick.
    ///
    /// @param millis how long to wait for the next octets of an answer
    Wire wire(long millis) throws IOException {
        if (wire == null) {
            wire = new Wire(sockets.last());
        }
        return wire.waitingAtMost(millis);
    }

    /// @param doing what the search is for, in the form `reading the schema`
    /// @throws ConnectorException if the search fails
    public SearchResult search(String doing, SearchRequest request) {
        try {
            return connection.search(request);
        } catch (LDAPSearchException failure) {
            throw LdapFailure.during(doing, server, failure);
        }
    }

    /// What a search returned: never null, as we never hand it a listener.
    public static List<SearchResultEntry> entries(SearchResult result) {
        var entries = result.getSearchEntries();
        return entries == null ? List.of() : entries;
    }

    /// One entry by its name; empty if there is none.
    public Optional<SearchResultEntry> entry(String doing, String dn, String... attributes) {
        var anything = Filter.createPresenceFilter("objectClass");
        return entry(doing, new SearchRequest(dn, SearchScope.BASE, anything, attributes));
    }

    /// The entry that a search for one finds; empty if there is none.
    public Optional<SearchResultEntry> entry(String doing, SearchRequest request) {
        try {
            return entries(connection.search(request)).stream().findFirst();
        } catch (LDAPSearchException failure) {
            if (ABSENT.contains(failure.getResultCode())) {
                return Optional.empty();
            }
            throw LdapFailure.during(doing, server, failure);
        }
    }

    /// Whether a search beneath a container would find anything; asks for one entry at most.
    public boolean anyBelow(String doing, String dn, Filter filter) {
        var request = new SearchRequest(dn, SearchScope.ONE, filter, SearchRequest.NO_ATTRIBUTES);
        request.setSizeLimit(1);
        try {
            return connection.search(request).getEntryCount() > 0;
        } catch (LDAPSearchException stopped) {
            if (ResultCode.SIZE_LIMIT_EXCEEDED.equals(stopped.getResultCode())) {
                return true;
            }
            throw LdapFailure.during(doing, server, stopped);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}

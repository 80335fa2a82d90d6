package org.syncline.benchmarks;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syncline.connector.ldap.Account;
import org.syncline.connector.ldap.Encryption;
import org.syncline.connector.ldap.LdapSession;
import org.syncline.connector.ldap.Server;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.AttributeName;

/// The raw limit of an import: the same paged, encrypted search for the same attributes, into nothing.
record RawRead(BenchLandscape landscape) {

    /// What the engine asks for.
    private static final int PAGE_SIZE = 1000;

    Measurement.Result run() {
        try (var session = session(landscape)) {
            return read(
                    session.connection(),
                    ConnectedSystems.UNIT,
                    "(&(objectCategory=person)(objectClass=user))",
                    PAGE_SIZE,
                    attributes());
        } catch (LDAPException e) {
            throw new IllegalStateException("the raw read failed", e);
        }
    }

    static LdapSession session(BenchLandscape landscape) {
        var systems = landscape.systems();
        var server = new Server(
                "localhost",
                systems.directoryPort(),
                Encryption.LDAPS,
                systems.directory().fact("ca"));
        return LdapSession.open(server, new Account(ConnectedSystems.ACCOUNT, ConnectedSystems.PASSWORD));
    }

    /// A paged search into nothing.
    static Measurement.Result read(LDAPConnection connection, String base, String filter, int pageSize, String... asked)
            throws LDAPException {
        long entries = 0;
        ASN1OctetString cookie = null;
        do {
            var search = new SearchRequest(base, SearchScope.SUB, filter, asked);
            search.setControls(new SimplePagedResultsControl(pageSize, cookie));
            var result = connection.search(search);
            entries += result.getEntryCount();
            cookie = next(SimplePagedResultsControl.get(result));
        } while (cookie != null);
        return new Measurement.Result(entries, asked.length + " attributes, pages of " + pageSize);
    }

    /// What the rules need, and what identifies an object.
    private String[] attributes() {
        var connector = landscape.connector(BenchLandscape.DIRECTORY).id();
        var selected = landscape.engine().installed().selected().getOrDefault(connector, Schema.of(List.of()));
        return Stream.concat(
                        Stream.of("objectGUID", "objectClass"),
                        selected.types().values().stream()
                                .flatMap(type -> type.attributes().keySet().stream())
                                .map(AttributeName::text))
                .distinct()
                .toArray(String[]::new);
    }

    private static @Nullable ASN1OctetString next(@Nullable SimplePagedResultsControl answer) {
        return answer != null && answer.moreResultsToReturn() ? Objects.requireNonNull(answer.getCookie()) : null;
    }
}

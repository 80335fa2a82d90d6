package org.syncline.connector.ldapdirectory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.SearchScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;
import org.syncline.connector.DeltaImport;
import org.syncline.connector.FullImport;
import org.syncline.connector.HierarchyBrowse;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Scope;
import org.syncline.connector.Watermark;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;
import org.syncline.testkit.SlapdDirectory;

/// A server that does not remember what was deleted, or does not tell changes at all: no deletion gets lost.
@Tag("slapd")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // JUnit calls start() first
class ForgetfulServerTest {

    private static final int PEOPLE = 30;
    private static final Schema SCHEMA = Schema.of(List.of(ObjectTypeSchema.of(
            new ObjectTypeName("inetOrgPerson"), List.of(AttributeSchema.single("title", ValueType.TEXT)))));

    private SlapdDirectory slapd;

    @BeforeAll
    void start() {
        slapd = SlapdDirectory.start("--users", PEOPLE, "--groups", 0, "--contacts", 0);
    }

    @AfterAll
    void stop() {
        slapd.close();
    }

    @Test
    @Order(1)
    void a_deletion_that_the_server_remembers_is_told() throws Exception {
        var watermark = fullImport();

        deleteOne();

        assertThat(changes(watermark)).singleElement().isInstanceOf(ImportEntry.Gone.class);
    }

    @Test
    @Order(2)
    void where_nothing_changed_nothing_needs_to_be_remembered() {
        var watermark = fullImport();

        slapd.restartWithout("syncprov-sessionlog");

        assertThat(changes(watermark)).isEmpty();
    }

    @Test
    @Order(3)
    void a_deletion_that_the_server_does_not_remember_needs_a_full_import() throws Exception {
        var watermark = fullImport();

        deleteOne();

        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> changes(watermark))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.WATERMARK))
                .withMessageContaining("Run a full import")
                .withMessageContaining("syncprov-sessionlog");
    }

    @Test
    @Order(4)
    void a_server_that_tells_no_changes_is_read_in_full_only() {
        slapd.restartWithout("overlay syncprov", "syncprov-");

        try (var connector = open()) {
            assertThat(connector).isInstanceOf(FullImport.class).isNotInstanceOf(DeltaImport.class);
        }
        fullImport();
    }

    private Watermark fullImport() {
        try (var connector = open();
                var reader = ((FullImport) connector).readAll(request(connector))) {
            assertThat(all(reader)).hasSizeGreaterThan(PEOPLE / 2).allMatch(ImportEntry.Seen.class::isInstance);
            return reader.watermark();
        }
    }

    private List<ImportEntry> changes(Watermark since) {
        try (var connector = open();
                var reader = ((DeltaImport) connector).readChanges(request(connector), since)) {
            return all(reader);
        }
    }

    private void deleteOne() throws Exception {
        try (LDAPConnection admin = slapd.connection()) {
            var people = admin.search(slapd.suffix(), SearchScope.SUB, "(objectClass=inetOrgPerson)", "1.1");
            admin.delete(requireNonNull(people.getSearchEntries()).getLast().getDN());
        }
    }

    private static List<ImportEntry> all(ImportReader reader) {
        var all = new ArrayList<ImportEntry>();
        for (var page = reader.next(); page.isPresent(); page = reader.next()) {
            all.addAll(page.get());
        }
        return all;
    }

    private static ImportRequest request(Connector connector) {
        var partition = ((HierarchyBrowse) connector).partitions().getFirst();
        return new ImportRequest(partition, Scope.EVERYTHING, SCHEMA, 7, Duration.ofSeconds(30));
    }

    private Connector open() {
        return new LdapType().open(slapd.access().settings(slapd.access().reader()));
    }
}

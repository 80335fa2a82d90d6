package org.syncline.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;
import org.syncline.connector.FullImport;
import org.syncline.connector.HierarchyBrowse;
import org.syncline.connector.Settings;

/// What opening a connection to a directory must prove, and how it says what is wrong.
public interface ConnectionContract {

    @Test
    default void it_connects_with_ldaps_and_with_starttls(TestDomain domain) {
        var starttls =
                new TreeMap<>(domain.access().settings(domain.access().reader()).said());
        starttls.put("tls", "starttls");
        starttls.put("port", Integer.toString(domain.access().ldapPort()));

        assertThat(((HierarchyBrowse) domain.open(
                                domain.access().settings(domain.access().reader())))
                        .partitions())
                .isEqualTo(((HierarchyBrowse) domain.open(new Settings(starttls))).partitions());
    }

    @Test
    default void a_server_that_does_not_answer_is_unreachable(TestDomain domain) {
        refused(domain, "port", "1", Reason.UNREACHABLE).withMessageContaining(":1 ");
        refused(domain, "host", "no-such-host.invalid", Reason.UNREACHABLE)
                .withMessageContaining("no-such-host.invalid");
    }

    @Test
    default void a_certificate_of_an_unknown_authority_is_not_trusted(TestDomain domain) {
        refused(domain, "ca", "", Reason.UNTRUSTED).withMessageContaining("'ca'");
    }

    @Test
    default void a_certificate_for_another_host_is_not_trusted(TestDomain domain) throws Exception {
        try (var relay =
                Relay.inDisguise(domain.access().host(), domain.access().ldapsPort())) {
            var settings = new TreeMap<>(
                    domain.access().settings(domain.access().reader()).said());
            settings.put("host", relay.host());
            settings.put("port", Integer.toString(relay.port()));

            refused(domain, new Settings(settings), Reason.UNTRUSTED).withMessageContaining(relay.host());
        }
        try (var relay =
                Relay.inDisguise(domain.access().host(), domain.access().ldapPort())) {
            var settings = new TreeMap<>(
                    domain.access().settings(domain.access().reader()).said());
            settings.put("tls", "starttls");
            settings.put("host", relay.host());
            settings.put("port", Integer.toString(relay.port()));

            refused(domain, new Settings(settings), Reason.UNTRUSTED).withMessageContaining(relay.host());
        }
    }

    @Test
    default void a_wrong_password_is_told_and_not_shown(TestDomain domain) {
        refused(domain, "password", "Wrong-Secret-7", Reason.CREDENTIALS)
                .withMessageContaining(domain.access().reader().user())
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("Wrong-Secret-7"));
    }

    @Test
    default void an_empty_password_is_refused_before_anything_is_bound(TestDomain domain) {
        refused(domain, "password", "", Reason.BAD_CONFIGURATION).withMessageContaining("'password'");
    }

    @Test
    default void an_unencrypted_connection_is_no_choice(TestDomain domain) {
        refused(domain, "tls", "none", Reason.BAD_CONFIGURATION).withMessageContaining("'tls'");
    }

    @Test
    default void a_file_of_authorities_that_is_none_is_told(TestDomain domain) {
        var missing = Path.of("no", "such", "file.pem").toString();

        refused(domain, "ca", missing, Reason.BAD_CONFIGURATION).withMessageContaining(missing);
    }

    @Test
    default void a_missing_right_is_named(TestDomain domain) {
        var connector = (FullImport)
                domain.open(domain.access().settings(domain.access().limited()));

        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> TestDomain.all(connector.readAll(domain.request())))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.PERMISSION))
                .withMessageContaining("Replicating Directory Changes");
    }

    @Test
    default void a_connection_that_breaks_while_reading_is_dropped(TestDomain domain) throws Exception {
        for (int n = 0; n < 20; n++) {
            domain.addUser("CN=User " + n);
        }
        try (var relay = Relay.to(domain.access().host(), domain.access().ldapsPort())) {
            var settings = new TreeMap<>(
                    domain.access().settings(domain.access().reader()).said());
            settings.put("host", "localhost");
            settings.put("port", Integer.toString(relay.port()));
            var reader = ((FullImport) domain.open(new Settings(settings))).readAll(domain.request());
            reader.next();

            relay.cut();

            assertThatExceptionOfType(ConnectorException.class)
                    .isThrownBy(() -> TestDomain.all(reader))
                    .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.DROPPED));
        }
    }

    private static ThrowableAssertAlternative<ConnectorException> refused(
            TestDomain domain, String setting, String value, Reason reason) {
        return refused(domain, domain.access().settingsBut(setting, value), reason);
    }

    private static ThrowableAssertAlternative<ConnectorException> refused(
            TestDomain domain, Settings settings, Reason reason) {
        return assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> domain.open(settings))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}

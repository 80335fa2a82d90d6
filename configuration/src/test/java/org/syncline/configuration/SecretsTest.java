package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.connector.ConnectorException;
import org.syncline.engine.ConnectorDefinition;

class SecretsTest {

    private Path home = Path.of("");
    private SecretFolder folder = SecretFolder.beneath(home);

    @BeforeEach
    void make(@TempDir Path temporary) {
        home = temporary;
        folder = SecretFolder.beneath(temporary);
    }

    @Test
    void a_stored_secret_is_read_back_and_nobody_else_can_read_it() throws IOException {
        folder.store("ad", "old");
        folder.store("ad", "p ässword\"");

        assertThat(folder.read("ad")).contains("p ässword\"");
        assertThat(mode(folder.folder().resolve("ad"))).isEqualTo("rw-------");
        assertThat(mode(folder.folder())).isEqualTo("rwx------");
        assertThat(folder.read("other")).isEmpty();
    }

    @Test
    void a_secret_that_others_can_read_is_refused() throws IOException {
        folder.store("ad", "hush");
        Files.setPosixFilePermissions(folder.folder().resolve("ad"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> folder.read("ad"))
                .isInstanceOf(UnusableSecretException.class)
                .hasMessageContaining("chmod 600")
                .hasMessageNotContaining("hush");
        assertThatThrownBy(() -> secrets().resolved(with("secret:ad")))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("Connector 'contoso.com', setting 'password': Others can read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../ad", "a/b", "", ".hidden"})
    void names_stay_inside_the_folder(String name) {
        assertThatThrownBy(() -> folder.store(name, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> folder.read(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_kind_of_reference_is_resolved_and_nothing_is_shown() throws IOException {
        folder.store("ad", "hush");
        var file = home.resolve("password");
        Files.writeString(file, "hush\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        for (var reference : List.of("secret:ad", "env:AD_PASSWORD", "file:" + file)) {
            var settings = secrets().resolved(with(reference));

            assertThat(settings.required("password")).isEqualTo("hush");
            assertThat(settings.required("host")).isEqualTo("dc1.contoso.com");
            assertThat(settings.toString() + secrets()).doesNotContain("hush");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret:none", "env:NONE", "file:/nowhere/at/all"})
    void a_missing_secret_names_connector_and_setting(String reference) {
        assertThatThrownBy(() -> secrets().resolved(with(reference)))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("Connector 'contoso.com', setting 'password': The secret is not there");
    }

    private Secrets secrets() {
        return new Secrets(folder, Map.of("AD_PASSWORD", "hush"));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static ConnectorDefinition with(String reference) {
        var settings = new TreeMap<>(Sample.CONTOSO.settings());
        settings.put("password", reference);
        return Sample.contoso(settings);
    }
}

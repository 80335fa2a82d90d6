package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.Setting;
import org.syncline.connector.Settings;

class SettingsCheckTest {

    /// A type that asks for one setting of each kind that is checked, and connects to nothing.
    private record Asking() implements ConnectorType {
        @Override
        public String name() {
            return "active-directory";
        }

        @Override
        public List<Setting> settings() {
            return List.of(
                    Setting.required("host", "Name of the server", Setting.Kind.TEXT),
                    Setting.required("password", "Its password", Setting.Kind.SECRET),
                    Setting.optional("port", "Port", Setting.Kind.NUMBER, "636"));
        }

        @Override
        public Connector open(Settings settings) {
            throw new UnsupportedOperationException("there is nothing to connect to");
        }
    }

    @Test
    void settings_that_the_type_asks_for_are_fine() {
        assertThat(problems(Map.of("host", "dc1", "password", "env:P", "port", "636")))
                .isEmpty();
    }

    @Test
    void a_secret_in_the_open_is_refused_and_not_repeated() {
        assertThat(problems(Map.of("host", "dc1", "password", "hush")))
                .singleElement()
                .asString()
                .contains("must not stand here")
                .doesNotContain("hush");
    }

    @Test
    void missing_strange_and_wrong_settings_are_told() {
        assertThat(problems(Map.of("hosts", "dc1", "password", "secret:ad", "port", "many")))
                .containsExactly(
                        "The setting 'host' is missing: Name of the server.",
                        "The setting 'port' is to be a whole number, not 'many'.",
                        "The type active-directory has no setting 'hosts'. Did you mean 'host'?");
    }

    private static List<String> problems(Map<String, String> settings) {
        var files = new TreeMap<String, String>();
        files.put(FileNames.METAVERSE, MetaverseFile.shipped());
        var connector = Sample.contoso(new TreeMap<>(settings));
        files.put("connectors/c.yaml", ConnectorFile.write(connector));
        files.put("discovered/c.json", DiscoveredFile.write(connector.discovered()));
        return switch (ConfigurationText.read(files, List.of(new Asking()))) {
            case ReadResult.Ready _ -> List.of();
            case ReadResult.Broken(var problems) ->
                problems.stream().map(ConfigurationProblem::message).toList();
        };
    }
}

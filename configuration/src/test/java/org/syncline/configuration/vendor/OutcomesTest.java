package org.syncline.configuration.vendor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.configuration.ConfigurationText;
import org.syncline.configuration.Examples;
import org.syncline.configuration.ReadResult;
import org.syncline.configuration.Trial;

/// The imported rules do what the rules of the export say: outcomes worked out by hand for 28 objects, played with each
/// form of the export.
class OutcomesTest {

    @ParameterizedTest
    @CsvSource({
        "rules.xml, directory, cloud",
        "server, contoso.com, contoso.onmicrosoft.com - AAD",
        "server.json, contoso.com, contoso.onmicrosoft.com - AAD"
    })
    void imported_rules_do_what_they_did_there(String form, String directory, String cloud) throws IOException {
        var imported = VendorImport.of(Exports.files(form), true);
        var configuration = ((ReadResult.Ready) ConfigurationText.read(imported.files(), List.of())).configuration();

        var examples = Examples.read(outcomes(directory, cloud), configuration);
        assertThat(examples.problems()).isEmpty();
        assertThat(examples.all()).hasSize(13);
        assertThat(Trial.of(configuration, examples.all()).results().stream()
                        .flatMap(result -> result.differences().stream()))
                .isEmpty();
    }

    private static SortedMap<String, String> outcomes(String directory, String cloud) throws IOException {
        var text = Files.readString(Exports.path("outcomes.yaml"), UTF_8)
                .replace("${directory}", directory)
                .replace("${domain}", directory)
                .replace("${cloud}", cloud);
        return new TreeMap<>(Map.of("examples/outcomes.yaml", text));
    }
}

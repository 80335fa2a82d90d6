package org.syncline.configuration.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.configuration.ConfigurationText;
import org.syncline.configuration.ReadResult;
import org.syncline.configuration.vendor.VendorImport.Imported;
import org.syncline.engine.Configuration;
import org.syncline.engine.Installed;

/// Whole exports in each form: every element has a fate, and what comes out can be applied.
class VendorImportTest {

    @ParameterizedTest
    @ValueSource(strings = {"rules.xml", "server", "server.json", "wizard.json"})
    void every_element_is_told_of_exactly_once(String form) {
        var files = Exports.files(form);

        var report = VendorImport.of(files, false).report();

        int counted = files.stream().mapToInt(CountedElements::of).sum();
        assertThat(report.elements()).isEqualTo(counted);
        assertThat(report.entries().stream().mapToInt(Entry::elements).sum()).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({
        "rules.xml,false",
        "rules.xml,true",
        "server,false",
        "server,true",
        "server.json,false",
        "server.json,true",
        "wizard.json,false"
    })
    void what_comes_out_can_be_applied(String form, boolean everything) {
        var installed = Installed.install(configuration(VendorImport.of(Exports.files(form), everything)));

        assertThat(installed.problems().stream().filter(problem -> problem.fatal()))
                .isEmpty();
        assertThat(installed.isUsable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"rules.xml,72", "server,72", "server.json,72"})
    void all_rules_are_taken_over_when_asked_for(String form, int rules) {
        assertThat(configuration(VendorImport.of(Exports.files(form), true)).rules())
                .hasSize(rules);
    }

    /// With `-Dgolden.write=true` the file is written anew; the difference is for a person to read.
    @ParameterizedTest
    @ValueSource(strings = {"rules.xml", "server", "server.json", "wizard.json"})
    void the_report_says_what_it_said(String form) throws IOException {
        var golden = Path.of("src/test/resources/golden/import-" + form.replace('.', '-') + ".txt");
        var told = ReportText.of(VendorImport.of(Exports.files(form), false).report());
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, told);
        }

        assertThat(told).isEqualTo(Files.readString(golden));
    }

    private static Configuration configuration(Imported imported) {
        return ((ReadResult.Ready) ConfigurationText.read(imported.files(), List.of())).configuration();
    }
}

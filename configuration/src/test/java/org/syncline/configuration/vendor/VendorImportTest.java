package org.syncline.configuration.vendor;

import org.junit.jupiter.api.Test;

class VendorImportTest {

    @Test
    void look() {
        for (var form : new String[]{"rules.xml", "server", "server.json", "wizard.json"}) {
            var imported = VendorImport.of(Exports.files(form), false);
            System.out.println("======== " + form + "\n" + ReportText.of(imported.report()));
            System.out.println(imported.files().keySet());
            System.out.println(imported.report().elements() + " " + imported.report().entries().stream().mapToInt(Entry::elements).sum());
        }
    }
}

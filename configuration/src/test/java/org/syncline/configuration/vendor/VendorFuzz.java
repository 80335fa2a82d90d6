package org.syncline.configuration.vendor;

import java.util.List;
import org.syncline.configuration.vendor.source.SourceFile;

/// Any octets at all as an export: they are read or refused in words, every element is accounted for, and what comes
/// out can be read (the import itself ends with reading it). `./dev fuzz VendorFuzz` looks for what breaks that.
public final class VendorFuzz {

    private VendorFuzz() {}

    /// Throws whatever must not be thrown.
    public static void fuzzerTestOneInput(byte[] octets) {
        boolean everything = octets.length % 2 == 0;
        var imported = VendorImport.of(List.of(new SourceFile("export", octets)), everything);
        int told =
                imported.report().entries().stream().mapToInt(Entry::elements).sum();
        if (told != imported.report().elements()) {
            throw new IllegalStateException(
                    "%d elements, and %d told of".formatted(imported.report().elements(), told));
        }
        if (ReportText.of(imported.report()).isEmpty() || imported.files().isEmpty()) {
            throw new IllegalStateException("nothing came out");
        }
    }
}

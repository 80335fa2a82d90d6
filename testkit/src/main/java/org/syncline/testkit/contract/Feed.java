package org.syncline.testkit.contract;

import java.util.List;
import org.syncline.connector.DeltaImport;
import org.syncline.connector.FullImport;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Scope;
import org.syncline.connector.Watermark;

/// A full import and the deltas after it, each resuming where the one before ended.
final class Feed {

    private final TestDomain domain;
    private final ImportRequest request;
    private Watermark watermark = new Watermark("");

    Feed(TestDomain domain) {
        this(domain, new Scope(List.of(domain.selected(domain.unit())), List.of()));
    }

    Feed(TestDomain domain, Scope scope) {
        this.domain = domain;
        this.request = domain.request(scope, 7);
    }

    Feed afterFullImport() {
        return afterFirstPage(() -> {});
    }

    Feed afterFirstPage(Runnable meanwhile) {
        try (var reader = domain.reader(FullImport.class).readAll(request)) {
            reader.next();
            meanwhile.run();
            TestDomain.all(reader);
            watermark = reader.watermark();
        }
        return this;
    }

    List<ImportEntry> changes() {
        try (var reader = domain.reader(DeltaImport.class).readChanges(request, watermark)) {
            var changes = TestDomain.all(reader);
            watermark = reader.watermark();
            return changes;
        }
    }

    Watermark watermark() {
        return watermark;
    }
}

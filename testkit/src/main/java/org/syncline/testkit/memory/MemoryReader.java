package org.syncline.testkit.memory;

import java.util.List;
import java.util.Optional;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.Watermark;

/// Pages of what was there when the import began.
final class MemoryReader implements ImportReader {

    private final MemorySystem system;
    private final List<ImportEntry> entries;
    private final int page;
    private final int reached;
    private int next;

    MemoryReader(MemorySystem system, List<ImportEntry> entries, int page) {
        this.system = system;
        this.entries = entries;
        this.page = page;
        this.reached = system.changes();
    }

    @Override
    public Optional<List<ImportEntry>> next() {
        if (next >= system.troubles().readable()) {
            throw system.troubles().lost();
        }
        if (next >= entries.size()) {
            return Optional.empty();
        }
        int until = Math.min(
                Math.min(entries.size(), next + page), system.troubles().readable());
        var found = entries.subList(next, until);
        next = until;
        return Optional.of(found);
    }

    @Override
    public Watermark watermark() {
        return new Watermark(Integer.toString(reached));
    }

    @Override
    public void close() {}
}

package org.syncline.engine;

import java.util.List;
import java.util.Optional;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.Partition;
import org.syncline.connector.Watermark;
import org.syncline.store.dropfile.DropLine;
import org.syncline.store.dropfile.DropWriter;

/// Writes to a file what is read. Complete when all of it has been read.
final class DropCopy implements ImportReader {

    /// Where the pages of an import also go.
    interface Maker {

        Maker NONE = (reader, _) -> reader;

        ImportReader copy(ImportReader reader, Partition partition);
    }

    private final ImportReader reader;
    private final DropWriter file;
    private long count;

    DropCopy(ImportReader reader, DropWriter file, String partition) {
        this.reader = reader;
        this.file = file;
        file.write(new DropLine.Begin(partition));
    }

    @Override
    public Optional<List<ImportEntry>> next() {
        var page = reader.next();
        page.ifPresentOrElse(
                entries -> {
                    entries.forEach(entry -> file.write(DropEntries.written(entry)));
                    count += entries.size();
                },
                () -> file.write(new DropLine.End(reader.watermark().text(), count)));
        return page;
    }

    @Override
    public Watermark watermark() {
        return reader.watermark();
    }

    @Override
    public void close() {
        reader.close();
    }
}

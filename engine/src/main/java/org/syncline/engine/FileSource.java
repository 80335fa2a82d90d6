package org.syncline.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.connector.Connector;
import org.syncline.connector.DeltaImport;
import org.syncline.connector.FullImport;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Watermark;
import org.syncline.store.dropfile.DropLine;
import org.syncline.store.dropfile.DropReader;

/// A drop file in the place of the connected system that it was written from. It reads no single objects: of what it
/// does not tell nobody can ask.
final class FileSource implements Connector, FullImport, DeltaImport {

    private final DropReader file;
    private final DropLine.Head head;

    FileSource(Path path) {
        file = new DropReader(path);
        head = file.next()
                .filter(DropLine.Head.class::isInstance)
                .map(DropLine.Head.class::cast)
                .orElseThrow(() -> file.failure("it does not begin like a file that an import has written"));
    }

    @Override
    public ImportReader readAll(ImportRequest request) {
        return reader(new RunStep.FullImport(), request);
    }

    @Override
    public ImportReader readChanges(ImportRequest request, Watermark since) {
        return reader(new RunStep.DeltaImport(), request);
    }

    @Override
    public void close() {
        file.close();
    }

    private ImportReader reader(RunStep step, ImportRequest request) {
        if (!head.step().equals(step.code())) {
            throw file.failure("it was written by a %s, and this is a %s".formatted(head.step(), step.code()));
        }
        var wanted = request.partition().id();
        if (!file.next().equals(Optional.of(new DropLine.Begin(wanted)))) {
            throw file.failure("here the partition '%s' is to begin".formatted(wanted));
        }
        return new Pages(request);
    }

    private final class Pages implements ImportReader {

        private final DropEntries entries;
        private final int page;
        private Optional<DropLine.End> end = Optional.empty();
        private long count;

        Pages(ImportRequest request) {
            entries = new DropEntries(request.schema());
            page = request.pageSize();
        }

        @Override
        public Optional<List<ImportEntry>> next() {
            var found = new ArrayList<ImportEntry>();
            while (found.size() < page && end.isEmpty()) {
                var line = file.next().orElseThrow(() -> file.failure("the file ends before its partition does"));
                if (line instanceof DropLine.End last) {
                    end = Optional.of(checked(last));
                } else {
                    found.add(entries.read(line).orElseThrow(() -> file.failure("this line is out of place")));
                    count++;
                }
            }
            return found.isEmpty() ? Optional.empty() : Optional.of(found);
        }

        private DropLine.End checked(DropLine.End last) {
            if (last.entries() != count) {
                throw file.failure("there were %d entries, and %d were written".formatted(count, last.entries()));
            }
            return last;
        }

        @Override
        public Watermark watermark() {
            return new Watermark(end.orElseThrow().watermark());
        }

        @Override
        public void close() {}
    }
}

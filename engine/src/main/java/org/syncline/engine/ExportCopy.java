package org.syncline.engine;

import java.util.List;
import java.util.UUID;
import org.syncline.connector.ExportChannel;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ExportOutcome;
import org.syncline.store.dropfile.DropLine;
import org.syncline.store.dropfile.DropWriter;

/// Writes to a file what is sent, before it leaves. Complete when all of it has been answered.
final class ExportCopy implements ExportChannel {

    private final ExportChannel channel;
    private final DropWriter file;
    private long count;

    ExportCopy(ExportChannel channel, DropWriter file) {
        this.channel = channel;
        this.file = file;
    }

    @Override
    public List<ExportOutcome> send(UUID batch, List<ExportEntry> entries) {
        entries.forEach(entry -> file.write(DropEntries.written(entry)));
        count += entries.size();
        return channel.send(batch, entries);
    }

    @Override
    public int largestBatch() {
        return channel.largestBatch();
    }

    @Override
    public void complete() {
        channel.complete();
        file.write(new DropLine.End("", count));
    }

    @Override
    public void close() {
        channel.close();
    }
}

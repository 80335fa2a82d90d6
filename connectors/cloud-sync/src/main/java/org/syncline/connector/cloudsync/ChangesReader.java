package org.syncline.connector.cloudsync;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Watermark;
import tools.jackson.databind.JsonNode;

/// Reads `/sync/v1/changes` page by page (cloud-emulator.md 7.1), everything or since a watermark.
///
/// A group whose members come in pieces is held back until all pieces are here, which is certain only at the end.
final class ChangesReader implements ImportReader {

    private static final String DOING = "Reading the directory's objects";

    private final Wire wire;
    private final ImportRequest request;
    private final ReadBack readBack;
    private final Map<String, List<JsonNode>> pieces = new LinkedHashMap<>();
    private Optional<String> next;
    private Optional<Watermark> watermark = Optional.empty();

    ChangesReader(Wire wire, ImportRequest request, String firstPage) {
        this.wire = wire;
        this.request = request;
        this.readBack = new ReadBack(request.schema());
        this.next = Optional.of(firstPage);
    }

    @Override
    public Optional<List<ImportEntry>> next() {
        if (next.isPresent()) {
            return Optional.of(page(next.get()));
        }
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        var joined = pieces.values().stream().map(readBack::entry).toList();
        pieces.clear();
        return Optional.of(joined);
    }

    @Override
    public Watermark watermark() {
        return watermark.orElseThrow(() -> new IllegalStateException("the watermark is known after the last page"));
    }

    @Override
    public void close() {
        pieces.clear();
    }

    private List<ImportEntry> page(String path) {
        var body = wire.read(DOING, path, request.timeout()).body();
        var entries = new ArrayList<ImportEntry>();
        for (var item : body.path("items")) {
            var anchor = item.path("cloudAnchor").asString("");
            if (item.path("partial").asBoolean(false) || pieces.containsKey(anchor)) {
                pieces.computeIfAbsent(anchor, _ -> new ArrayList<>()).add(item);
            } else {
                entries.add(readBack.entry(List.of(item)));
            }
        }
        next = Optional.ofNullable(body.path("nextLink").asString(null)).map(ChangesReader::onThisService);
        if (next.isEmpty()) {
            watermark = Optional.of(watermarkOf(body));
        }
        return entries;
    }

    private static Watermark watermarkOf(JsonNode lastPage) {
        var text = lastPage.path("watermark").asString("");
        if (text.isEmpty()) {
            throw new ConnectorException(
                    ConnectorException.Reason.SEARCH,
                    DOING + ": the last page has neither a next link nor a watermark, so the import is not complete.");
        }
        return new Watermark(text);
    }

    /// Only path and query: the token goes to no other host, whatever a link says.
    private static String onThisService(String link) {
        var uri = URI.create(link);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}

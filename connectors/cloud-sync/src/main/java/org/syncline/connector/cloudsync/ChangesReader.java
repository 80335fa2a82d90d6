package org.syncline.connector.cloudsync;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportReader;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Watermark;
import org.syncline.core.value.ObjectTypeName;
import tools.jackson.databind.JsonNode;

/// Reads `/sync/v1/changes` page by page (cloud-emulator.md 7.1), everything or since a watermark.
///
/// A group whose members come in pieces is held back until its last piece. A changed group of which neither all
/// members are told nor that it was there before is read alone, so that none is taken for whole that is not.
final class ChangesReader implements ImportReader {

    private static final String DOING = "Reading the directory's objects";

    private static final int LARGEST_PAGE = 1000;

    private final Wire wire;
    private final ImportRequest request;
    private final boolean isFull;
    private final ReadBack readBack;
    private final Map<String, List<JsonNode>> pieces = new TreeMap<>();
    private Optional<String> next;
    private Optional<Watermark> watermark = Optional.empty();

    private ChangesReader(Wire wire, ImportRequest request, boolean isFull, String since) {
        this.wire = wire;
        this.request = request;
        this.isFull = isFull;
        this.readBack = new ReadBack(request.schema());
        this.next = Optional.of(firstPage(request) + since);
    }

    static ChangesReader of(Wire wire, ImportRequest request) {
        return new ChangesReader(wire, request, true, "");
    }

    static ChangesReader since(Wire wire, ImportRequest request, Watermark since) {
        return new ChangesReader(wire, request, false, "&watermark=" + Lookup.encoded(since.text()));
    }

    @Override
    public Optional<List<ImportEntry>> next() {
        return next.map(this::page);
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
            var group = pieces.computeIfAbsent(anchor, _ -> new ArrayList<>());
            group.add(item);
            if (!item.path("partial").asBoolean(false)) {
                pieces.remove(anchor);
                entry(anchor, group).ifPresent(entries::add);
            }
        }
        next = Optional.ofNullable(body.path("nextLink").asString(null)).map(ChangesReader::onThisService);
        if (next.isEmpty()) {
            watermark = Optional.of(watermarkOf(body));
            pieces.forEach((anchor, group) -> entry(anchor, group).ifPresent(entries::add));
        }
        return entries;
    }

    private Optional<? extends ImportEntry> entry(String anchor, List<JsonNode> group) {
        return isFull || ReadBack.isComplete(group)
                ? Optional.of(readBack.entry(group))
                : new Lookup(wire, request).byCloudAnchor(anchor);
    }

    private static String firstPage(ImportRequest request) {
        var types = request.schema().types().keySet().stream()
                .map(ObjectTypeName::text)
                .collect(Collectors.joining(","));
        return "/sync/v1/changes?types=" + types + "&$top=" + Math.min(request.pageSize(), LARGEST_PAGE);
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

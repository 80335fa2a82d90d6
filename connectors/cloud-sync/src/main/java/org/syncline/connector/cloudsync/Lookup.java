package org.syncline.connector.cloudsync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.ImportRequest;

/// Reads single objects from `/sync/v1/objects` (cloud-emulator.md 7.1).
record Lookup(Wire wire, ImportRequest request) {

    Optional<ImportEntry.Seen> byCloudAnchor(String anchor) {
        return find("type=" + Names.typeOf(anchor) + "&cloudAnchor=" + encoded(anchor));
    }

    /// Among the selected object types.
    Optional<ImportEntry.Seen> bySourceAnchor(String anchor) {
        return request.schema().types().keySet().stream()
                .flatMap(type -> find("type=" + type + "&sourceAnchor=" + encoded(anchor)).stream())
                .findFirst();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private Optional<ImportEntry.Seen> find(String query) {
        var answer = wire.find("/sync/v1/objects?" + query, request.timeout());
        if (answer.status() == 404 && answer.code().equals("ObjectNotFound")) {
            return Optional.empty();
        }
        if (!answer.isGood()) {
            throw wire.refusal("Looking up an object", answer);
        }
        return switch (new ReadBack(request.schema()).entry(List.of(answer.body()))) {
            case ImportEntry.Seen seen -> Optional.of(seen);
            case ImportEntry.Changed _,
                    ImportEntry.Gone _,
                    ImportEntry.Hidden _,
                    ImportEntry.Unreadable _,
                    ImportEntry.Filtered _ -> Optional.empty();
        };
    }
}

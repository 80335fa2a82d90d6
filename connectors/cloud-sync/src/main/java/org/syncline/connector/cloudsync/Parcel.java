package org.syncline.connector.cloudsync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One request body: at most so many items, and not too large (cloud-emulator.md 7.2).
///
/// The same batch with the same items always makes the same parcels, octet by octet and with the same ids, so that
/// what is sent again after a crash is answered from the service's memory.
///
/// @param size how many items are in it
record Parcel(UUID id, byte[] body, int size) {

    /// The service takes 4 MiB.
    static final int LARGEST = 3_500_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    static List<Parcel> pack(UUID batch, List<ObjectNode> items, int maxItems) {
        var parcels = new ArrayList<Parcel>();
        var texts = new ArrayList<byte[]>();
        int length = 0;
        for (var item : items) {
            var text = text(item, texts.size() + 1);
            if (texts.size() == maxItems || !texts.isEmpty() && length + text.length > LARGEST) {
                parcels.add(of(batch, parcels.size(), texts));
                texts.clear();
                length = 0;
                text = text(item, 1);
            }
            texts.add(text);
            length += text.length + 1;
        }
        if (!texts.isEmpty()) {
            parcels.add(of(batch, parcels.size(), texts));
        }
        return parcels;
    }

    private static byte[] text(ObjectNode item, int seq) {
        var numbered = JsonNodeFactory.instance.objectNode().put("seq", seq);
        numbered.setAll(item);
        return JSON.writeValueAsBytes(numbered);
    }

    private static Parcel of(UUID batch, int number, List<byte[]> items) {
        var id = number == 0 ? batch : UUID.nameUUIDFromBytes((batch + "/" + number).getBytes(UTF_8));
        var body = new ByteArrayOutputStream();
        body.writeBytes("{\"batchId\":\"%s\",\"items\":[".formatted(id).getBytes(UTF_8));
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                body.write(',');
            }
            body.writeBytes(items.get(i));
        }
        body.writeBytes("]}".getBytes(UTF_8));
        return new Parcel(id, body.toByteArray(), items.size());
    }
}

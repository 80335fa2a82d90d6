package org.syncline.cloud.ingest;

import java.util.Optional;
import java.util.SortedMap;
import org.syncline.cloud.model.Addresses;
import org.syncline.cloud.model.AttributeTable;
import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Kind;
import tools.jackson.databind.JsonNode;

/// Looks at what an object would hold: mandatory attributes, numbers of values, size (cloud-emulator.md 7.3).
final class ResultCheck {

    private static final int LARGEST_OBJECT = 256 * 1024;
    private static final int MOST_EXTENSIONS = 100;

    private ResultCheck() {}

    static Optional<ItemError> problem(Kind kind, SortedMap<String, JsonNode> attributes) {
        return missing(kind, attributes)
                .or(() -> tooMany(kind, attributes))
                .or(() -> twoPrimaries(attributes))
                .or(() -> tooLarge(attributes));
    }

    private static Optional<ItemError> missing(Kind kind, SortedMap<String, JsonNode> attributes) {
        if (kind == Kind.USER && !attributes.containsKey("userPrincipalName")) {
            return absent("userPrincipalName", "a user needs a userPrincipalName");
        }
        var named = attributes.containsKey("displayName") || kind == Kind.CONTACT && attributes.containsKey("mail");
        return named ? Optional.empty() : absent("displayName", "a " + kind.word() + " needs a displayName");
    }

    private static Optional<ItemError> absent(String property, String message) {
        return Optional.of(ItemError.of(ItemError.INVALID, property, message));
    }

    private static Optional<ItemError> tooMany(Kind kind, SortedMap<String, JsonNode> attributes) {
        var extensions =
                attributes.keySet().stream().filter(AttributeTable::isExtension).count();
        if (extensions > MOST_EXTENSIONS) {
            return Optional.of(ItemError.of(ItemError.TOO_LONG, "an object has at most 100 directory extensions"));
        }
        return attributes.entrySet().stream()
                .filter(entry -> AttributeTable.of(kind, entry.getKey())
                        .filter(known -> known.most() > 0 && entry.getValue().size() > known.most())
                        .isPresent())
                .map(entry -> ItemError.of(ItemError.TOO_LONG, entry.getKey(), "too many values of " + entry.getKey()))
                .findFirst();
    }

    private static Optional<ItemError> twoPrimaries(SortedMap<String, JsonNode> attributes) {
        var primaries = Entry.textsOf(attributes, "proxyAddresses").stream()
                .filter(Addresses::isPrimary)
                .count();
        return primaries > 1
                ? absent("proxyAddresses", "an object has one primary SMTP: address, not " + primaries)
                : Optional.empty();
    }

    private static Optional<ItemError> tooLarge(SortedMap<String, JsonNode> attributes) {
        var size = attributes.values().stream().mapToInt(ResultCheck::size).sum();
        return size > LARGEST_OBJECT
                ? Optional.of(ItemError.of(ItemError.TOO_LARGE, "an object takes at most 256 KB, not " + size))
                : Optional.empty();
    }

    private static int size(JsonNode value) {
        return value.isArray()
                ? value.values().stream().mapToInt(ResultCheck::size).sum()
                : value.isString() ? value.stringValue().length() : 8;
    }
}

package org.syncline.cloud.ingest;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.syncline.cloud.model.Addresses;
import org.syncline.cloud.model.Attribute;
import org.syncline.cloud.model.AttributeTable;
import org.syncline.cloud.model.Json;
import org.syncline.cloud.model.Kind;
import tools.jackson.databind.JsonNode;

/// Looks at what was sent before anything is matched (cloud-emulator.md 7.3): anchor, names, types, formats, lengths.
final class IncomingCheck {

    private static final int ANCHOR_ROOM = 60;
    private static final Pattern UPN = Pattern.compile("[A-Za-z0-9'.\\-_!#^~]{1,64}@[A-Za-z0-9.\\-]{1,48}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[A-Za-z0-9.\\-]+");
    private static final Pattern PROXY = Pattern.compile("[A-Za-z0-9]+:.+");

    private IncomingCheck() {}

    static Optional<ItemError> problem(Item.Upsert item) {
        return anchorProblem(item.sourceAnchor())
                .or(() -> first(item.attributes().entrySet().stream()
                        .map(entry -> attributeProblem(item.kind(), entry.getKey(), entry.getValue()))))
                .or(() -> first(item.references().keySet().stream().map(name -> referenceProblem(item.kind(), name))));
    }

    /// A character that is no letter and no digit takes the room of three (default-rules.md 9.1).
    static Optional<ItemError> anchorProblem(String anchor) {
        var room = anchor.chars().map(c -> isPlain(c) ? 1 : 3).sum();
        return anchor.isEmpty() || room >= ANCHOR_ROOM
                ? Optional.of(ItemError.of(
                        ItemError.INVALID,
                        "sourceAnchor",
                        "A source anchor takes 1 to 59 characters, others than letters and digits counting as 3; "
                                + "this one takes " + room))
                : Optional.empty();
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static Optional<ItemError> first(Stream<Optional<ItemError>> problems) {
        return problems.flatMap(Optional::stream).findFirst();
    }

    private static Optional<ItemError> attributeProblem(Kind kind, String name, JsonNode value) {
        if (AttributeTable.CLOUD_OWNED.contains(name)) {
            return schema(name, name + " belongs to the cloud and cannot be ingested");
        }
        var known = AttributeTable.of(kind, name);
        if (known.isEmpty() || known.orElseThrow().isReference()) {
            return schema(name, "a " + kind.word() + " has no ingested attribute " + name);
        }
        var attribute = known.orElseThrow();
        if (!fits(attribute, value)) {
            return schema(name, name + " takes " + wanted(attribute));
        }
        return first(values(value).map(single -> valueProblem(attribute, single)))
                .or(() -> name.equals("proxyAddresses") ? twoPrimaries(value) : Optional.empty());
    }

    private static Optional<ItemError> schema(String name, String message) {
        return Optional.of(ItemError.of(ItemError.SCHEMA, name, message));
    }

    private static Optional<ItemError> referenceProblem(Kind kind, String name) {
        if (name.equals("member")) {
            return schema(name, "members travel in items with op members");
        }
        return AttributeTable.of(kind, name).filter(Attribute::isReference).isPresent()
                ? Optional.empty()
                : schema(name, "a " + kind.word() + " has no reference " + name);
    }

    private static boolean fits(Attribute attribute, JsonNode value) {
        if (value.isNull()) {
            return true;
        }
        if (AttributeTable.isExtension(attribute.name())) {
            return values(value).allMatch(JsonNode::isValueNode);
        }
        return (attribute.many() ? value.isArray() || value.isObject() : value.isValueNode())
                && values(value).allMatch(single -> fits(attribute.type(), single));
    }

    private static boolean fits(Attribute.Type type, JsonNode single) {
        return switch (type) {
            case TEXT, BYTES, REFERENCE -> single.isString();
            case FLAG -> single.isBoolean();
            case NUMBER -> single.isIntegralNumber();
        };
    }

    private static String wanted(Attribute attribute) {
        return switch (attribute.type()) {
                    case TEXT, REFERENCE -> "text";
                    case BYTES -> "base64 text";
                    case FLAG -> "true or false";
                    case NUMBER -> "a whole number";
                }
                + (attribute.many() ? ", an array or {add, remove} of it" : ", one value");
    }

    /// Every single value that stands in `value`, those to be removed included.
    private static Stream<JsonNode> values(JsonNode value) {
        if (value.isObject()) {
            return Stream.concat(Json.items(value.path("add")), Json.items(value.path("remove")));
        }
        return value.isArray() ? Json.items(value) : value.isNull() ? Stream.empty() : Stream.of(value);
    }

    private static Optional<ItemError> valueProblem(Attribute attribute, JsonNode single) {
        if (!single.isString()) {
            return Optional.empty();
        }
        var text = single.stringValue();
        var size = attribute.type() == Attribute.Type.BYTES ? text.length() / 4 * 3 : text.length();
        if (attribute.longest() > 0 && size > attribute.longest()) {
            return Optional.of(ItemError.of(
                    ItemError.TOO_LONG,
                    attribute.name(),
                    attribute.name() + " takes at most " + attribute.longest() + ", not " + size));
        }
        return wellFormed(attribute.name(), text)
                ? Optional.empty()
                : Optional.of(new ItemError(
                        ItemError.INVALID,
                        attribute.name(),
                        text,
                        "'" + text + "' is not a valid " + attribute.name(),
                        ItemError.Conflict.NONE));
    }

    private static boolean wellFormed(String attribute, String text) {
        return switch (attribute) {
            case "userPrincipalName" -> UPN.matcher(text).matches();
            case "proxyAddresses" ->
                Addresses.isMail(text)
                        ? MAIL.matcher(text.substring("smtp:".length())).matches()
                        : PROXY.matcher(text).matches();
            case "userType" -> text.equals("Member") || text.equals("Guest");
            default -> !text.isEmpty();
        };
    }

    private static Optional<ItemError> twoPrimaries(JsonNode value) {
        return Json.texts(value).stream().filter(Addresses::isPrimary).count() > 1
                ? Optional.of(ItemError.of(
                        ItemError.INVALID, "proxyAddresses", "an object has one primary SMTP: address, not several"))
                : Optional.empty();
    }
}

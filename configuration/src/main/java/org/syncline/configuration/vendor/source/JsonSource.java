package org.syncline.configuration.vendor.source;

import java.util.Optional;
import org.syncline.configuration.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON. A property that stands twice is an error; `null` is an element without text.
final class JsonSource {

    private static final String ROOT = "document";

    private final String file;
    private final Nursery nursery;

    private JsonSource(String file, Limits limits) {
        this.file = file;
        this.nursery = new Nursery(limits);
    }

    static Element read(String file, String text, Limits limits) {
        return new JsonSource(file, limits).root(text, limits);
    }

    private Element root(String text, Limits limits) {
        try (var parser = factory(limits).createParser(ObjectReadContext.empty(), text)) {
            document(parser);
        }
        return nursery.root()
                .orElseThrow(() -> new UnreadableSourceException(new Place(file, 1, 1), "The file says nothing."));
    }

    private void document(JsonParser parser) {
        try {
            parser.nextToken();
            value(parser, ROOT);
            if (parser.nextToken() != null) {
                throw new UnreadableSourceException(place(parser), "Something follows after the end of the document.");
            }
        } catch (JacksonException malformed) {
            // What breaks a limit of the parser comes without a place.
            var location = Optional.ofNullable(malformed.getLocation()).orElseGet(parser::currentLocation);
            throw new UnreadableSourceException(
                    place(location),
                    "This is no well-formed JSON: "
                            + malformed.getOriginalMessage().lines().findFirst().orElse("no reason given"));
        }
    }

    private static JsonFactory factory(Limits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth() + 1)
                        .maxStringLength(limits.text())
                        .maxNameLength(limits.name())
                        .maxDocumentLength(limits.octets())
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    private void value(JsonParser parser, String name) {
        var place = place(parser);
        switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, name);
            case START_ARRAY -> root(parser, name);
            case VALUE_NULL -> nursery.leaf(place, name, "");
            case null -> throw new UnreadableSourceException(place, "The file says nothing.");
            default -> nursery.leaf(place, name, parser.getString());
        }
    }

    private void object(JsonParser parser, String name) {
        nursery.begin(place(parser), name);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var property = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                items(parser, property);
            } else {
                value(parser, property);
            }
        }
        nursery.end();
    }

    /// An array that is the document, or an item of another array: an element around its items.
    private void root(JsonParser parser, String name) {
        nursery.begin(place(parser), name);
        items(parser, name);
        nursery.end();
    }

    /// Each item is an element of its own; an array without any is one without text.
    private void items(JsonParser parser, String name) {
        var place = place(parser);
        boolean none = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            none = false;
            value(parser, name);
        }
        if (none) {
            nursery.leaf(place, name, "");
        }
    }

    private Place place(JsonParser parser) {
        return place(parser.currentTokenLocation());
    }

    private Place place(TokenStreamLocation location) {
        return new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}

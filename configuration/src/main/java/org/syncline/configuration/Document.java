package org.syncline.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Reads a text into [Node]s. A key that stands twice, an alias or a second document is a problem, not a surprise.
final class Document {

    private static final int DEEPEST = 12;

    private final String file;
    private final JsonParser parser;
    private final Problems problems;

    private Document(String file, JsonParser parser, Problems problems) {
        this.file = file;
        this.parser = parser;
        this.problems = problems;
    }

    /// Nothing if it is no document at all; then a problem tells why.
    static Optional<Node> yaml(String file, String text, Problems problems) {
        return read(file, text, new YAMLFactory(), problems);
    }

    static Optional<Node> json(String file, String text, Problems problems) {
        return read(file, text, new JsonFactory(), problems);
    }

    private static Optional<Node> read(String file, String text, TokenStreamFactory factory, Problems problems) {
        try (var parser = factory.createParser(ObjectReadContext.empty(), text)) {
            var document = new Document(file, parser, problems);
            if (parser.nextToken() == null) {
                problems.add(file, "The file is empty. Delete it, or fill it.");
                return Optional.empty();
            }
            var root = document.node(0);
            if (parser.nextToken() != null) {
                problems.add(document.place(), "A second document begins here; each file has one. Split the file.");
            }
            return Optional.of(root);
        } catch (JacksonException unreadable) {
            var where = unreadable.getLocation();
            problems.add(
                    at(file, where),
                    "This cannot be read: %s. Look for a quote or a bracket that is not closed, and for lines that are indented otherwise than their neighbours."
                            .formatted(firstLine(unreadable.getOriginalMessage())));
            return Optional.empty();
        }
    }

    private Node node(int depth) {
        refuseAliases();
        var place = place();
        if (depth > DEEPEST) {
            problems.add(place, "This is nested too deeply.");
            parser.skipChildren();
            return new Node.Scalar(place, "", Node.Scalar.Kind.EMPTY);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(place, depth);
            case START_ARRAY -> items(place, depth);
            case VALUE_TRUE, VALUE_FALSE -> scalar(place, Node.Scalar.Kind.FLAG);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(place, Node.Scalar.Kind.NUMBER);
            case VALUE_NULL -> new Node.Scalar(place, "", Node.Scalar.Kind.EMPTY);
            default -> scalar(place, Node.Scalar.Kind.TEXT);
        };
    }

    private Node scalar(Place place, Node.Scalar.Kind kind) {
        return new Node.Scalar(place, parser.getString(), kind);
    }

    private Node mapping(Place place, int depth) {
        var entries = new LinkedHashMap<String, Node.Entry>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            var keyPlace = place();
            parser.nextToken();
            if (entries.putIfAbsent(key, new Node.Entry(keyPlace, node(depth + 1))) != null) {
                problems.add(keyPlace, "'%s' stands here twice. Keep one of the two.".formatted(key));
            }
        }
        return new Node.Mapping(place, entries);
    }

    private Node items(Place place, int depth) {
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Node.Items(place, List.copyOf(items));
    }

    private void refuseAliases() {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            problems.add(place(), "Aliases are not understood here. Write the text out.");
        }
    }

    private Place place() {
        return at(file, parser.currentTokenLocation());
    }

    private static Place at(String file, TokenStreamLocation location) {
        return new Place(file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("no reason given").strip();
    }
}

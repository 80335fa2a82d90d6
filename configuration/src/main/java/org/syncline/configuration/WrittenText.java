package org.syncline.configuration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// A YAML text with the place of every piece of it, and of its comments.
final class WrittenText {

    private final String text;
    private final JsonParser parser;

    /// Whether there are letters that take two places.
    private final boolean wide;

    /// The letters that belong to scalars: a `#` elsewhere begins a comment.
    private final BitSet spoken = new BitSet();

    private WrittenText(String text, JsonParser parser) {
        this.text = text;
        this.parser = parser;
        wide = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
    }

    /// @param comments where each begins
    record Read(String text, Written root, List<Integer> comments) {

        /// In `[ ]` or `{ }`.
        boolean isFlow(Written piece) {
            return begins(piece, "[{");
        }

        /// Anchors, tags and aliases say more than what stands there.
        boolean isBound(Written piece) {
            return begins(piece, "&!*");
        }

        /// A scalar of several lines, under `|` or `>`.
        boolean isBlock(Written.Scalar piece) {
            return begins(piece, "|>");
        }

        private boolean begins(Written piece, String signs) {
            return piece.start() < piece.end() && signs.indexOf(text.charAt(piece.start())) >= 0;
        }

        /// The first comment from the one letter to the other.
        OptionalInt comment(int from, int to) {
            return comments.stream()
                    .mapToInt(Integer::intValue)
                    .filter(at -> at >= from && at < to)
                    .findFirst();
        }

        List<String> commentTexts() {
            return comments.stream()
                    .map(at -> text.substring(at, lineEnd(at)).strip())
                    .toList();
        }

        /// Where the line begins that the letter stands in.
        int lineStart(int at) {
            return text.lastIndexOf('\n', at - 1) + 1;
        }

        /// Behind the line that the letter stands in, with its break.
        int lineEnd(int at) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end + 1;
        }

        /// Counted from 1.
        int line(int at) {
            return 1
                    + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        }

        boolean isBlank(int from, int to) {
            return text.substring(from, to).isBlank();
        }

        String lineBreak() {
            return text.contains("\r\n") ? "\r\n" : "\n";
        }
    }

    /// Nothing if it cannot be read, or is not one document.
    static Optional<Read> read(String text) {
        try (var parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            var reading = new WrittenText(text, parser);
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            var root = reading.piece();
            return parser.nextToken() == null
                    ? Optional.of(new Read(text, root, reading.comments()))
                    : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private Written piece() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(offset(parser.currentTokenLocation()));
            case START_ARRAY -> items(offset(parser.currentTokenLocation()));
            default -> scalar();
        };
    }

    private Written mapping(int start) {
        var entries = new LinkedHashMap<String, Written.Entry>();
        int last = start;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            int from = scalar().start();
            parser.nextToken();
            var value = piece();
            last = value.end();
            entries.put(key, new Written.Entry(from, value));
        }
        return new Written.Mapping(start, end(start, last), entries);
    }

    private Written items(int start) {
        var items = new ArrayList<Written>();
        int last = start;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(piece());
            last = items.getLast().end();
        }
        return new Written.Items(start, end(start, last), items);
    }

    /// Of what has no brackets the parser tells the end only where the next thing begins.
    private int end(int start, int last) {
        int bracket = offset(parser.currentLocation());
        return switch (text.charAt(start)) {
            case '[', '{' -> bracket;
            case '&', '!' -> bracket > last && "]}".indexOf(text.charAt(bracket - 1)) >= 0 ? bracket : last;
            default -> last;
        };
    }

    private Written.Scalar scalar() {
        int start = offset(parser.currentTokenLocation());
        int end = offset(parser.currentLocation());
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        spoken.set(start, end);
        return new Written.Scalar(start, end, parser.getString());
    }

    private List<Integer> comments() {
        var found = new ArrayList<Integer>();
        for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
            if (!spoken.get(at)) {
                found.add(at);
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            }
        }
        return List.copyOf(found);
    }

    /// The parser counts letters, of which some take two places.
    private int offset(TokenStreamLocation location) {
        int letters = (int) location.getCharOffset();
        if (!wide) {
            return Math.clamp(letters, 0, text.length());
        }
        return text.offsetByCodePoints(0, Math.clamp(letters, 0, text.codePointCount(0, text.length())));
    }
}

package org.syncline.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads a mapping strictly against its [Shape].
///
/// Whatever is missing or wrong becomes a problem and yields a stand-in, so that reading goes on and finds the rest;
/// what was read is used only if there was no problem at all.
final class Fields {

    private static final String STAND_IN = "?";

    private final Node.Mapping mapping;
    private final Shape shape;
    private final Problems problems;

    private Fields(Node.Mapping mapping, Shape shape, Problems problems) {
        this.mapping = mapping;
        this.shape = shape;
        this.problems = problems;
    }

    static Fields of(Node node, Shape shape, Problems problems) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(
                    node.place(), "%s is a mapping here (key: value), not %s.".formatted(shape.what(), node.words()));
            return new Fields(new Node.Mapping(node.place(), new LinkedHashMap<>()), shape, new Problems());
        }
        var fields = new Fields(mapping, shape, problems);
        fields.refuseUnknown();
        fields.demandRequired();
        return fields;
    }

    Place place() {
        return mapping.place();
    }

    /// Where the value of a key stands; where the mapping begins, if it is not there.
    Place place(String key) {
        return find(key).map(Node::place).orElse(mapping.place());
    }

    Optional<Node> find(String key) {
        if (!shape.has(key)) {
            throw new IllegalArgumentException(shape.what() + " has no key " + key);
        }
        return Optional.ofNullable(mapping.entries().get(key)).map(Node.Entry::value);
    }

    String text(String key) {
        return optionalText(key).orElse(STAND_IN);
    }

    /// Numbers and truth values are text as well, as they are written.
    Optional<String> optionalText(String key) {
        return find(key).flatMap(node -> {
            if (node instanceof Node.Scalar(var _, var text, var kind) && kind != Node.Scalar.Kind.EMPTY) {
                return Optional.of(text);
            }
            wrong(key, node, "text");
            return Optional.empty();
        });
    }

    String name(String key) {
        var text = text(key);
        if (text.isBlank()) {
            problems.add(place(key), "'%s' is empty. Say something.".formatted(key));
            return STAND_IN;
        }
        return text;
    }

    UUID uuid(String key) {
        var text = text(key);
        try {
            var uuid = UUID.fromString(text);
            if (uuid.toString().equalsIgnoreCase(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException _) {
            // Told below, in the same words.
        }
        if (find(key).isPresent()) {
            problems.add(
                    place(key),
                    "'%s' is to be a UUID like 1b4e28ba-2fa1-4d3b-9f6e-0a3c5d7e9f10, not '%s'.".formatted(key, text));
        }
        return new UUID(0, 0);
    }

    int number(String key, int usual) {
        return find(key)
                .map(node -> {
                    if (node instanceof Node.Scalar(var _, var text, var kind)
                            && kind == Node.Scalar.Kind.NUMBER
                            && text.matches("-?[0-9]{1,9}")) {
                        return Integer.parseInt(text);
                    }
                    wrong(key, node, "a whole number");
                    return usual;
                })
                .orElse(usual);
    }

    boolean flag(String key, boolean usual) {
        return find(key)
                .map(node -> {
                    if (node instanceof Node.Scalar(var _, var text, var kind) && kind == Node.Scalar.Kind.FLAG) {
                        return text.toLowerCase(Locale.ROOT).equals("true");
                    }
                    wrong(key, node, "true or false");
                    return usual;
                })
                .orElse(usual);
    }

    /// One of a few words.
    <T> T word(String key, SequencedMap<String, T> words, T usual) {
        var written = optionalText(key);
        var meant = written.flatMap(word -> Optional.ofNullable(words.get(word)));
        if (written.isPresent() && meant.isEmpty()) {
            problems.add(
                    place(key),
                    "'%s' is one of %s, not '%s'%s"
                            .formatted(
                                    key, String.join(", ", words.keySet()), written.get(), hint(written.get(), words)));
        }
        return meant.orElse(usual);
    }

    /// The items of a list; none if the key is not there.
    List<Node> items(String key) {
        return find(key).map(node -> items(key, node)).orElse(List.of());
    }

    <T> List<T> items(String key, Function<Node, T> each) {
        return items(key).stream().map(each).toList();
    }

    /// A list of lists.
    <T> List<List<T>> groups(String key, Function<Node, T> each) {
        return items(key).stream().map(group -> group(key, group, each)).toList();
    }

    private <T> List<T> group(String key, Node node, Function<Node, T> each) {
        var group = items(key, node);
        if (group.isEmpty() && node instanceof Node.Items) {
            problems.add(
                    node.place(),
                    "A group of '%s' has at least one clause. Add one, or remove the group.".formatted(key));
        }
        return group.stream().map(each).toList();
    }

    List<String> texts(String key) {
        return items(key).stream()
                .flatMap(node -> {
                    if (node instanceof Node.Scalar(var _, var text, var kind)
                            && kind != Node.Scalar.Kind.EMPTY
                            && !text.isBlank()) {
                        return Stream.of(text);
                    }
                    wrong(key, node, "a list of names");
                    return Stream.of();
                })
                .toList();
    }

    /// A mapping whose keys are free.
    SequencedMap<String, Node.Entry> entries(String key) {
        return find(key).flatMap(node -> free(key, node)).orElseGet(LinkedHashMap::new);
    }

    private Optional<SequencedMap<String, Node.Entry>> free(String key, Node node) {
        if (node instanceof Node.Mapping(var _, var entries)) {
            return Optional.of(entries);
        }
        wrong(key, node, "a mapping (key: value)");
        return Optional.empty();
    }

    private List<Node> items(String key, Node node) {
        if (node instanceof Node.Items(var _, var items)) {
            return items;
        }
        wrong(key, node, "a list");
        return List.of();
    }

    private void wrong(String key, Node node, String wanted) {
        problems.add(node.place(), "'%s' is to be %s, not %s.".formatted(key, wanted, node.words()));
    }

    private void refuseUnknown() {
        mapping.entries().forEach((key, entry) -> {
            if (!shape.has(key)) {
                var meant = shape.nearest(key).map(" Did you mean '%s'?"::formatted);
                problems.add(
                        entry.place(),
                        "%s has no key '%s'.%s"
                                .formatted(
                                        shape.what(),
                                        key,
                                        meant.orElse(" It has: " + String.join(", ", shape.keys()) + ".")));
            }
        });
    }

    private void demandRequired() {
        shape.required().stream()
                .filter(key -> !mapping.entries().containsKey(key))
                .forEach(key -> problems.add(mapping.place(), "%s needs '%s'. Add it.".formatted(shape.what(), key)));
    }

    private static String hint(String written, SequencedMap<String, ?> words) {
        return Shape.nearest(written, List.copyOf(words.keySet()))
                .map(". Did you mean '%s'?"::formatted)
                .orElse(".");
    }
}

package org.syncline.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether what is written says what is wanted, and how that is said on one line.
final class Saying {

    private Saying() {}

    static boolean says(Written old, Wanted wanted) {
        return switch (wanted) {
            case Wanted.Scalar scalar -> old instanceof Written.Scalar is && says(is, scalar);
            case Wanted.Mapping mapping ->
                switch (old) {
                    case Written.Mapping is -> says(is, mapping);
                    case Written.Scalar is ->
                        mapping.brief().filter(brief -> says(is, brief)).isPresent();
                    case Written.Items _ -> false;
                };
            case Wanted.Items(var items) -> old instanceof Written.Items(var _, var _, var is) && says(is, items);
        };
    }

    /// `True` is as good as `true`.
    private static boolean says(Written.Scalar old, Wanted.Scalar wanted) {
        return wanted.plain()
                ? old.text().equalsIgnoreCase(wanted.text())
                : old.text().equals(wanted.text());
    }

    private static boolean says(Written.Mapping old, Wanted.Mapping wanted) {
        return old.entries().keySet().containsAll(wanted.entries().keySet())
                && old.entries().entrySet().stream()
                        .allMatch(entry -> wanted.of(entry.getKey())
                                .filter(value -> says(entry.getValue().value(), value))
                                .isPresent());
    }

    private static boolean says(List<Written> old, List<Wanted.Item> wanted) {
        return old.size() == wanted.size()
                && IntStream.range(0, old.size())
                        .allMatch(at -> says(old.get(at), wanted.get(at).value()));
    }

    /// On one line.
    static String line(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Scalar scalar -> scalar.words();
            case Wanted.Mapping mapping ->
                mapping.brief().map(Wanted.Scalar::words).orElseGet(() -> line(List.of(), mapping));
            case Wanted.Items(var items) ->
                items.stream().map(item -> line(item.value())).collect(Collectors.joining(", ", "[", "]"));
        };
    }

    /// On one line, in place of something that was there: its keys in their order.
    static String line(Written old, Wanted wanted) {
        return old instanceof Written.Mapping is && wanted instanceof Wanted.Mapping mapping
                ? line(List.copyOf(is.entries().sequencedKeySet()), mapping)
                : line(wanted);
    }

    private static String line(List<String> before, Wanted.Mapping wanted) {
        var keys = new ArrayList<>(before);
        wanted.entries().keySet().stream().filter(key -> !before.contains(key)).forEach(keys::add);
        return keys.stream().flatMap(key -> entry(key, wanted.of(key))).collect(Collectors.joining(", ", "{", "}"));
    }

    private static Stream<String> entry(String key, Optional<Wanted> value) {
        return value.stream().map(said -> YamlText.scalar(key) + ": " + line(said));
    }
}

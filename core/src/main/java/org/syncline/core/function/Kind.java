package org.syncline.core.function;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The types a single term can have (rules.md 8), with the names of signatures and of messages.
public enum Kind {
    TEXT("str", "text"),
    NUMBER("num", "a number"),
    FLAG("bool", "True or False"),
    BYTES("bin", "binary"),
    REFERENCE("ref", "a reference"),
    DATE("dt", "a date");

    private final String code;
    private final String words;

    Kind(String code, String words) {
        this.code = code;
        this.words = words;
    }

    static Kind of(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no signature writes a type as " + code));
    }

    /// As signatures write it: `str`, `num` …
    public String code() {
        return code;
    }

    /// As messages say it: `text`, `a number` …
    public String words() {
        return words;
    }

    public static String words(Collection<Kind> kinds) {
        return kinds.stream().sorted().map(Kind::words).collect(Collectors.joining(" or "));
    }
}

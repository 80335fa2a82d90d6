package org.syncline.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.syncline.core.value.DistinguishedName;

/// A number for all that an evaluation depends on besides the objects: rules, schemas, parameters. The same after a
/// restart, and another one when anything of it changes.
final class RulesNumber {

    /// No two evaluations are alike.
    static final long NONE = 0;

    /// What reads the clock, asks for a random number (rules.md 8), or for the members of a group, which are
    /// no part of the object. Looked for in the text as a whole: taken once too often it costs time, once too
    /// seldom it would be wrong.
    private static final Pattern MOMENT =
            Pattern.compile("\\b(Now|Guid|Random\\w*)\\s*\\(|\\bIS(NOT)?MEMBEROF\\b", Pattern.CASE_INSENSITIVE);

    /// What the fields of a record are read by.
    private static final ClassValue<List<Method>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private RulesNumber() {}

    /// [#NONE] if rules read the clock, or if something is not understood well enough to be told apart.
    static long of(Installed installed) {
        try {
            var text = text(installed.configuration().rules())
                    + text(installed.configuration().budget())
                    + text(installed.landscape().metaverse())
                    + text(installed.landscape().spaces())
                    + text(installed.selected());
            return MOMENT.matcher(text).find() ? NONE : number(text);
        } catch (IllegalArgumentException strange) {
            return NONE;
        }
    }

    private static long number(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Math.max(1, ByteBuffer.wrap(digest).getLong() >>> 1);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// Everything a value consists of, whatever its class tells people.
    private static String text(Object value) {
        return switch (value) {
            case String text -> text.length() + ":" + text;
            case Enum<?> constant -> constant.name();
            case Boolean flag -> flag.toString();
            case Number number -> number.toString();
            case UUID id -> id.toString();
            case DistinguishedName name -> text(name.toString());
            case Optional<?> maybe -> "?" + maybe.map(RulesNumber::text).orElse("");
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining(",", "{", "}"));
            case SequencedCollection<?> list ->
                list.stream().map(RulesNumber::text).collect(Collectors.joining(",", "[", "]"));
            case Collection<?> set ->
                set.stream().map(RulesNumber::text).sorted().collect(Collectors.joining(",", "(", ")"));
            case Record fields -> record(fields);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    private static String record(Record fields) {
        var text = new StringBuilder(fields.getClass().getSimpleName()).append('(');
        for (var field : FIELDS.get(fields.getClass())) {
            try {
                text.append(text(field.invoke(fields))).append(';');
            } catch (IllegalAccessException | InvocationTargetException hidden) {
                throw new IllegalArgumentException(fields.getClass().getName(), hidden);
            }
        }
        return text.append(')').toString();
    }
}

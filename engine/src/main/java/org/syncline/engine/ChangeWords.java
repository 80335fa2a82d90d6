package org.syncline.engine;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.store.Operation;
import org.syncline.store.RunChange;

/// A change as text of limited length: of each attribute the first values that went and that came.
///
/// @param names what the CS objects are called that values refer to
record ChangeWords(Map<CsObjectId, DistinguishedName> names) {

    static final int MOST_VALUES = 10;
    static final int LONGEST = 200;
    static final int MOST_TEXT = 8_000;

    /// The CS objects whose names are needed for a change.
    static Set<CsObjectId> mentioned(Delta delta) {
        var mentioned = new HashSet<CsObjectId>();
        if (delta instanceof Delta.Update update) {
            update.changes().values().forEach(change -> {
                mention(change.removed(), mentioned);
                mention(change.added(), mentioned);
            });
        } else {
            after(delta).values().forEach(values -> mention(values, mentioned));
        }
        return mentioned;
    }

    static String operation(Delta delta) {
        return Operation.of(delta).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<RunChange.Attribute> attributes(Delta delta) {
        var said = new ArrayList<RunChange.Attribute>();
        if (delta instanceof Delta.Update update) {
            if (update.isRename()) {
                said.add(new RunChange.Attribute(
                        "dn",
                        List.of(cut(update.before().toString())),
                        List.of(cut(update.after().toString())),
                        0));
            }
            update.changes().forEach((name, change) -> said.add(attribute(name, change.removed(), change.added())));
        } else {
            after(delta).forEach((name, values) -> said.add(attribute(name, Values.NONE, values)));
        }
        return limited(said);
    }

    RunChange.Attribute attribute(AttributeName name, Values removed, Values added) {
        long more = Math.max(0L, removed.known().size() - MOST_VALUES)
                + Math.max(0L, added.known().size() - MOST_VALUES);
        return new RunChange.Attribute(name.text(), texts(removed), texts(added), more);
    }

    /// Beyond the limit attributes are named, with the number of their values.
    static List<RunChange.Attribute> limited(List<RunChange.Attribute> all) {
        var limited = new ArrayList<RunChange.Attribute>();
        int length = 0;
        for (var one : all) {
            length += length(one.removed()) + length(one.added());
            limited.add(
                    length <= MOST_TEXT
                            ? one
                            : new RunChange.Attribute(
                                    one.name(),
                                    List.of(),
                                    List.of(),
                                    one.removed().size() + one.added().size() + one.more()));
        }
        return limited;
    }

    private static int length(List<String> texts) {
        return texts.stream().mapToInt(String::length).sum();
    }

    private static Map<AttributeName, Values> after(Delta delta) {
        return switch (delta) {
            case Delta.Add(var after) -> after.attributes();
            case Delta.DeleteAdd(var _, var after) -> after.attributes();
            case Delta.None _, Delta.Delete _, Delta.Update _ -> Hologram.ABSENT.attributes();
        };
    }

    private static void mention(Values values, Set<CsObjectId> into) {
        values.known().stream().limit(MOST_VALUES).forEach(value -> {
            if (value instanceof Value.Reference(var target)) {
                into.add(new CsObjectId(target));
            }
        });
    }

    private List<String> texts(Values values) {
        return values.known().stream()
                .limit(MOST_VALUES)
                .map(this::text)
                .map(ChangeWords::cut)
                .toList();
    }

    private String text(Value value) {
        return switch (value) {
            case Value.Reference(var target) ->
                Optional.ofNullable(names.get(new CsObjectId(target)))
                        .map(DistinguishedName::toString)
                        .orElse("object " + target);
            case Value.Bytes(var bytes) -> Base64.getEncoder().encodeToString(bytes);
            case Value.Pointer(var dn, var _) -> dn.toString();
            case Value.Text _, Value.Number _, Value.Flag _ -> value.toString();
        };
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…";
    }
}

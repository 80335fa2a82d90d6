package org.syncline.engine;

import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ImportEntry;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.schema.Schema;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.ValueType;
import org.syncline.core.value.Values;
import org.syncline.store.dropfile.DropLine;

/// What an import tells and an export asks for, as lines of a drop file; the former also back. What comes from a file
/// is held against the schema: of what is not selected nothing is taken, and a value of another kind fails its object.
record DropEntries(Schema schema) {

    static DropLine written(ImportEntry entry) {
        return switch (entry) {
            case ImportEntry.Seen(var anchor, var object) -> new DropLine.Seen(anchor, object);
            case ImportEntry.Changed(var anchor, var changes) -> new DropLine.Changed(anchor, changes);
            case ImportEntry.Gone(var anchor) -> new DropLine.Gone(anchor);
            case ImportEntry.Hidden(var anchor) -> new DropLine.Hidden(anchor);
            case ImportEntry.Unreadable(var subject, var code, var message) ->
                new DropLine.Unreadable(subject, code, message);
            case ImportEntry.Filtered() -> new DropLine.Filtered();
        };
    }

    static DropLine written(ExportEntry entry) {
        return switch (entry) {
            case ExportEntry.Add(var object) -> new DropLine.Add(object);
            case ExportEntry.Update(var anchor, var _, var change) ->
                new DropLine.Update(anchor, change.before(), change.after(), said(change));
            case ExportEntry.Delete(var anchor, var object) -> new DropLine.Delete(anchor, object.dn());
        };
    }

    private static Overlay.Amend said(Delta.Update change) {
        var says = new TreeMap<AttributeName, Say>();
        change.changes().forEach((name, one) -> says.put(name, new Say.Changes(one.added(), one.removed())));
        return new Overlay.Amend(says);
    }

    /// Empty for what is no entry of an import.
    Optional<ImportEntry> read(DropLine line) {
        return switch (line) {
            case DropLine.Seen(var anchor, var object) -> Optional.of(seen(new ImportEntry.Seen(anchor, object)));
            case DropLine.Changed(var anchor, var changes) -> Optional.of(new ImportEntry.Changed(anchor, changes));
            case DropLine.Gone(var anchor) -> Optional.of(new ImportEntry.Gone(anchor));
            case DropLine.Hidden(var anchor) -> Optional.of(new ImportEntry.Hidden(anchor));
            case DropLine.Unreadable(var subject, var code, var message) ->
                Optional.of(new ImportEntry.Unreadable(subject, code, message));
            case DropLine.Filtered() -> Optional.of(new ImportEntry.Filtered());
            case DropLine.Head _,
                    DropLine.Begin _,
                    DropLine.Add _,
                    DropLine.Update _,
                    DropLine.Delete _,
                    DropLine.End _ -> Optional.empty();
        };
    }

    private ImportEntry seen(ImportEntry.Seen entry) {
        var object = entry.object();
        return schema.type(object.type()).map(type -> fitting(entry, type)).orElseGet(ImportEntry.Filtered::new);
    }

    private static ImportEntry fitting(ImportEntry.Seen entry, ObjectTypeSchema type) {
        var attributes = new TreeMap<>(entry.object().attributes());
        attributes.keySet().retainAll(type.attributes().keySet());
        for (var attribute : attributes.entrySet()) {
            var known = type.attributes().get(attribute.getKey());
            if (known != null && !fits(known, attribute.getValue())) {
                return new ImportEntry.Unreadable(
                        entry.object().dn().toString(),
                        "invalid-attribute-value",
                        "%s: %s has values in the file that are no %s. Write the file anew, or select the attribute's type as it is."
                                .formatted(entry.object().dn(), attribute.getKey(), known.type()));
            }
        }
        return new ImportEntry.Seen(
                entry.anchor(),
                Hologram.of(entry.object().type(), entry.object().dn(), attributes));
    }

    private static boolean fits(AttributeSchema attribute, Values values) {
        return values.stream().allMatch(kind(attribute.type()));
    }

    private static Predicate<Value> kind(ValueType type) {
        return switch (type) {
            case TEXT -> Value.Text.class::isInstance;
            case NUMBER -> Value.Number.class::isInstance;
            case FLAG -> Value.Flag.class::isInstance;
            case BYTES -> Value.Bytes.class::isInstance;
            case REFERENCE -> Value.Pointer.class::isInstance;
        };
    }
}

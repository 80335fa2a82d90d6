package org.syncline.server.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.syncline.core.space.Delta;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;
import org.syncline.home.words.ObjectNames;
import org.syncline.store.Transaction;

/// The values of pending changes as people read them. The names of all that they refer to are asked for at once.
final class PendingValues {

    /// More of one attribute are counted only.
    private static final int SHOWN = 20;

    private final SortedMap<CsObjectId, DistinguishedName> names;

    private PendingValues(SortedMap<CsObjectId, DistinguishedName> names) {
        this.names = names;
    }

    /// What is to become of one attribute.
    ///
    /// @param attribute `dn` for the name of the object
    /// @param taken what it loses
    /// @param given what it gets
    public record Change(String attribute, List<String> taken, List<String> given) {}

    private record Said(String attribute, Values taken, Values given) {}

    /// One query.
    static PendingValues named(Transaction transaction, Collection<Delta> deltas) {
        var targets = new TreeSet<CsObjectId>();
        deltas.forEach(delta -> said(delta).forEach(one -> {
            targets(one.taken()).forEach(targets::add);
            targets(one.given()).forEach(targets::add);
        }));
        return new PendingValues(transaction.connectorSpace().names(targets));
    }

    List<Change> of(Delta delta) {
        var changes = new ArrayList<Change>();
        if (delta instanceof Delta.Update update && update.isRename()) {
            changes.add(new Change(
                    "dn",
                    List.of(update.before().toString()),
                    List.of(update.after().toString())));
        }
        said(delta).forEach(one -> changes.add(new Change(one.attribute(), texts(one.taken()), texts(one.given()))));
        return changes;
    }

    private static List<Said> said(Delta delta) {
        return switch (delta) {
            case Delta.None() -> List.of();
            case Delta.Delete _ -> List.of();
            case Delta.Add(var after) -> whole(after.attributes());
            case Delta.DeleteAdd(var _, var after) -> whole(after.attributes());
            case Delta.Update update ->
                update.changes().entrySet().stream()
                        .map(change -> new Said(
                                change.getKey().text(),
                                change.getValue().removed(),
                                change.getValue().added()))
                        .toList();
        };
    }

    private static List<Said> whole(SortedMap<AttributeName, Values> attributes) {
        return attributes.entrySet().stream()
                .map(one -> new Said(one.getKey().text(), Values.NONE, one.getValue()))
                .toList();
    }

    private static List<CsObjectId> targets(Values values) {
        return values.known().stream()
                .limit(SHOWN)
                .flatMap(value -> value instanceof Value.Reference(var target)
                        ? Optional.of(new CsObjectId(target)).stream()
                        : Optional.<CsObjectId>empty().stream())
                .toList();
    }

    private List<String> texts(Values values) {
        var texts = new ArrayList<>(values.known().stream()
                .limit(SHOWN)
                .map(value -> ObjectNames.ofCs(value, names))
                .toList());
        if (values.size() > texts.size()) {
            texts.add("and %d more".formatted(values.size() - texts.size()));
        }
        return texts;
    }
}

package org.syncline.connector.ldap;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.schema.ObjectTypeSchema;
import org.syncline.core.space.Delta;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// The changes of one object as LDAP modifications.
///
/// An attribute with one value is replaced. Of one with several only the values that differ are added and
/// removed: what somebody else put there in the meantime stays.
public final class AttributeChanges {

    /// How many values go into one request; a domain controller refuses more than some thousand.
    private static final int AT_ONCE = 1000;

    private final SortedMap<AttributeName, Delta.Change> changes;
    private final ObjectTypeSchema type;

    public AttributeChanges(SortedMap<AttributeName, Delta.Change> changes, ObjectTypeSchema type) {
        this.changes = changes;
        this.type = type;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public Set<AttributeName> names() {
        return changes.keySet();
    }

    /// What is sent of each attribute: for messages, and to look for references that lead nowhere.
    public SortedMap<AttributeName, Values> sent() {
        var sent = new TreeMap<AttributeName, Values>();
        changes.forEach((name, change) ->
                sent.put(name, isMulti(name) ? change.added().with(change.removed()) : change.after()));
        return sent;
    }

    /// One list of modifications for each request.
    public List<List<Modification>> requests() {
        var requests = new ArrayList<List<Modification>>();
        var current = new ArrayList<Modification>();
        int size = 0;
        for (var modification : modifications()) {
            if (size > 0 && size + modification.getRawValues().length > AT_ONCE) {
                requests.add(List.copyOf(current));
                current.clear();
                size = 0;
            }
            current.add(modification);
            size += modification.getRawValues().length;
        }
        if (!current.isEmpty()) {
            requests.add(List.copyOf(current));
        }
        return requests;
    }

    /// What is still to be done when the object holds these values: a value that is there is not added
    /// again, one that is gone is not removed again.
    public AttributeChanges left(Function<AttributeSchema, Values> present) {
        var left = new TreeMap<AttributeName, Delta.Change>();
        changes.forEach((name, change) -> {
            var attribute = type.attributes().get(name);
            var rest = attribute == null || !attribute.multiValued()
                    ? change
                    : left(attribute, change, present.apply(attribute));
            if (!rest.before().equals(rest.after())) {
                left.put(name, rest);
            }
        });
        return new AttributeChanges(left, type);
    }

    private static Delta.Change left(AttributeSchema attribute, Delta.Change change, Values present) {
        var added = change.added();
        var removed = change.removed();
        var there = keys(attribute, present);
        var leaving = keys(attribute, removed);
        // a value that goes and comes back in another spelling has one key, and is done when that spelling is there
        var toAdd = added.stream()
                .filter(value -> {
                    var key = ValueCoding.key(attribute, value);
                    return !there.contains(key) || leaving.contains(key) && !present.contains(value);
                })
                .toList();
        var spelled = keys(attribute, added.without(Values.of(toAdd)));
        var toRemove = removed.stream()
                .filter(value -> there.contains(ValueCoding.key(attribute, value)))
                .filter(value -> !spelled.contains(ValueCoding.key(attribute, value)))
                .toList();
        return new Delta.Change(Values.of(toRemove), Values.of(toAdd));
    }

    private List<Modification> modifications() {
        var modifications = new ArrayList<Modification>();
        changes.forEach((name, change) -> {
            if (isMulti(name)) {
                modifications.addAll(pieces(ModificationType.DELETE, name, change.removed()));
                modifications.addAll(pieces(ModificationType.ADD, name, change.added()));
            } else {
                modifications.add(modification(
                        ModificationType.REPLACE, name, change.after().inOrder()));
            }
        });
        return modifications;
    }

    private static List<Modification> pieces(ModificationType kind, AttributeName name, Values values) {
        var pieces = new ArrayList<Modification>();
        var all = values.inOrder();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            pieces.add(modification(kind, name, all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return pieces;
    }

    private static Modification modification(ModificationType kind, AttributeName name, List<Value> values) {
        return new Modification(
                kind, name.text(), values.stream().map(ValueCoding::encode).toArray(byte[][]::new));
    }

    private boolean isMulti(AttributeName name) {
        var attribute = type.attributes().get(name);
        return attribute != null && attribute.multiValued();
    }

    private static Set<Object> keys(AttributeSchema attribute, Values values) {
        return values.stream()
                .map(value -> ValueCoding.key(attribute, value))
                .collect(Collectors.toCollection(HashSet::new));
    }
}

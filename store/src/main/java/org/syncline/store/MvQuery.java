package org.syncline.store;

import java.util.List;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;

/// What an operator asks of the metaverse: objects to which all conditions apply, in the order of their ids.
///
/// @param after the last object of the page before; [#FIRST] for the first page
public record MvQuery(List<Condition> conditions, MvObjectId after, int limit) {

    public static final MvObjectId FIRST = new MvObjectId(0);

    public MvQuery {
        conditions = List.copyOf(conditions);
    }

    public static MvQuery first(int limit, Condition... conditions) {
        return new MvQuery(List.of(conditions), FIRST, limit);
    }

    public MvQuery after(MvObjectId last) {
        return new MvQuery(conditions, last, limit);
    }

    public sealed interface Condition {

        record OfType(ObjectTypeName type) implements Condition {}

        /// It has that value, whatever the case of a text. Found by key where the attribute has join keys,
        /// else by reading all objects.
        record Holds(AttributeName attribute, Value value) implements Condition {}

        /// Name, user principal name, mail address or account name begins like this, whatever the case.
        record Begins(String text) implements Condition {}
    }
}

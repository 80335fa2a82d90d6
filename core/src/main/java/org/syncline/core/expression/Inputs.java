package org.syncline.core.expression;

import java.util.List;
import java.util.Optional;
import org.syncline.core.function.Moment;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// What a formula may read of the object it runs for. All answers are those of one state.
public interface Inputs {

    /// The current view; absent is none.
    Values values(AttributeName name);

    /// The same as a list. It may repeat a value only where no schema and no system stands behind it.
    default List<Value> listed(AttributeName name) {
        return values(name).inOrder();
    }

    /// How many there are; none of them is looked at.
    default int count(AttributeName name) {
        var values = values(name);
        return values.isPartial() ? values.size() : listed(name).size();
    }

    /// The view of what the connected system last showed (engine.md 2.7), for `ImportedValue`.
    Values imported(AttributeName name);

    default List<Value> listedImport(AttributeName name) {
        return imported(name).inOrder();
    }

    /// The text of a parameter such as `Domain.FQDN`; nothing if it is not defined.
    Optional<String> parameter(String name);

    /// The DN of the CS object, for `[dn]`; empty if there is none.
    String dn();

    /// The DN behind a stored reference.
    String dnOf(long reference);

    Moment moment();
}

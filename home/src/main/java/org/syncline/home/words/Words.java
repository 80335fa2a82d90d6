package org.syncline.home.words;

import java.util.Locale;
import org.syncline.core.space.ConnectionState;
import org.syncline.store.Operation;

/// States and operations as lists show them.
public final class Words {

    private Words() {}

    /// `delete-add`; empty for none.
    public static String of(Operation operation) {
        return operation == Operation.NONE ? "" : plain(operation.name());
    }

    public static String of(ConnectionState state) {
        return plain(state.name());
    }

    public static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.syncline.server.work;

import java.util.Locale;
import org.syncline.core.space.ConnectionState;
import org.syncline.store.Operation;

/// States and operations as lists show them.
final class Words {

    private Words() {}

    /// `delete-add`; empty for none.
    static String of(Operation operation) {
        return operation == Operation.NONE ? "" : plain(operation.name());
    }

    static String of(ConnectionState state) {
        return plain(state.name());
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.syncline.directory.wire;

import java.util.Set;
import org.syncline.directory.access.Right;

/// Who speaks on a connection.
record Caller(String name, Set<Right> rights) {

    static final Caller ANONYMOUS = new Caller("", Set.of());

    boolean anonymous() {
        return name.isEmpty();
    }

    boolean may(Right right) {
        return rights.contains(right);
    }
}

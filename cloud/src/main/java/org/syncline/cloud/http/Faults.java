package org.syncline.cloud.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The troubles that are ordered at the moment.
final class Faults {

    private final List<Armed> armed = new ArrayList<>();
    private int number;

    /// A fault with its counters.
    private static final class Armed {
        private final Fault fault;
        private int met;
        private int left;

        Armed(Fault fault) {
            this.fault = fault;
            this.left = fault.times();
        }

        boolean strikes() {
            met++;
            return met % fault.match().nth() == 0 && left-- > 0;
        }
    }

    synchronized String add(JsonNode json) {
        var fault = Fault.parse("fault-" + ++number, json);
        armed.add(new Armed(fault));
        return fault.id();
    }

    /// How many more calls are to be met.
    synchronized long left() {
        return armed.stream().mapToLong(trap -> trap.left).sum();
    }

    synchronized void clear() {
        armed.clear();
    }

    /// The first fault that strikes this call.
    synchronized Optional<Fault.Action> strike(Request request, String caller) {
        armed.removeIf(trap -> trap.left <= 0);
        return armed.stream()
                .filter(trap -> trap.fault.match().meets(request, caller))
                .filter(Armed::strikes)
                .findFirst()
                .map(trap -> trap.fault.action());
    }
}

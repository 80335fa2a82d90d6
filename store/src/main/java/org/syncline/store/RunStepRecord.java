package org.syncline.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the history keeps of one step of a run.
///
/// @param number from 1
/// @param message what stopped it and what helps; else empty
/// @param counters by the names of operations.md 3; those of an outbound block carry its connector's name
/// @param connectionLog time, server, result and native error of each connection, for people
public record RunStepRecord(
        int number,
        String type,
        String partition,
        String result,
        String message,
        SortedMap<String, Long> counters,
        String connectionLog) {

    public RunStepRecord {
        counters = Collections.unmodifiableSortedMap(new TreeMap<>(counters));
    }

    /// A step that has just begun.
    public static RunStepRecord begun(int number, String type, String partition) {
        return new RunStepRecord(number, type, partition, "in-progress", "", Collections.emptySortedMap(), "");
    }
}

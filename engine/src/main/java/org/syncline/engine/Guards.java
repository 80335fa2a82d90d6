package org.syncline.engine;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.core.value.ObjectTypeName;

/// Limits that hold back a run before its first write (operations.md 8, DECISIONS 18, 22e).
///
/// Of deletions one limit exceeded is enough. Of the others both are to be exceeded, number and per cent: a small
/// number is little harm, and a small share of a large directory is usual.
///
/// @param deletions how many pending deletes an export may have; one more, and nothing is sent
/// @param deletionsByType the same for single object types
/// @param deletionsByPartition the same for single partitions, by DN or id
/// @param holdsDeletes whether, beyond a limit, only the deletions wait and all else is sent
/// @param deletionsPercent how many per cent of the connector's objects an export may delete; 100 for no such limit
/// @param clears how many objects an export may empty one attribute of
/// @param shrink how many objects a full import may find missing
public record Guards(
        int deletions,
        SortedMap<ObjectTypeName, Integer> deletionsByType,
        SortedMap<String, Integer> deletionsByPartition,
        boolean holdsDeletes,
        int deletionsPercent,
        Share clears,
        Share shrink) {

    /// More than that number, and more than that many per cent of all.
    public record Share(int number, int percent) {

        static final Share USUAL = new Share(50, 20);

        boolean isExceeded(long some, long all) {
            return some > number && some * 100 > all * percent;
        }
    }

    public static final int NO_PERCENT = 100;

    public static final Guards USUAL = new Guards(500);

    public Guards {
        deletionsByType = Collections.unmodifiableSortedMap(new TreeMap<>(deletionsByType));
        deletionsByPartition = Collections.unmodifiableSortedMap(new TreeMap<>(deletionsByPartition));
    }

    public Guards(int deletions) {
        this(deletions, new TreeMap<>(Map.of()), new TreeMap<>(Map.of()), false, NO_PERCENT, Share.USUAL, Share.USUAL);
    }

    public Guards withClears(Share other) {
        return new Guards(
                deletions, deletionsByType, deletionsByPartition, holdsDeletes, deletionsPercent, other, shrink);
    }

    public Guards withShrink(Share other) {
        return new Guards(
                deletions, deletionsByType, deletionsByPartition, holdsDeletes, deletionsPercent, clears, other);
    }

    public Guards withDeletionsPercent(int other) {
        return new Guards(deletions, deletionsByType, deletionsByPartition, holdsDeletes, other, clears, shrink);
    }

    public Guards withDeletions(ObjectTypeName type, int limit) {
        var limits = new TreeMap<>(deletionsByType);
        limits.put(type, limit);
        return new Guards(deletions, limits, deletionsByPartition, holdsDeletes, deletionsPercent, clears, shrink);
    }

    public Guards withDeletions(String partition, int limit) {
        var limits = new TreeMap<>(deletionsByPartition);
        limits.put(partition, limit);
        return new Guards(deletions, deletionsByType, limits, holdsDeletes, deletionsPercent, clears, shrink);
    }

    public Guards holdingDeletes() {
        return new Guards(deletions, deletionsByType, deletionsByPartition, true, deletionsPercent, clears, shrink);
    }
}

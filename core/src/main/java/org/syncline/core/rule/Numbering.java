package org.syncline.core.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.syncline.core.value.RuleId;

/// Which precedence rules get when one is added, and when shipped ones are put in order (rules.md 1.2).
public final class Numbering {

    /// Shipped rules have this and higher numbers, an administrator's own lower ones.
    public static final int FIRST_SHIPPED = 100;

    private Numbering() {}

    /// The weakest number of an administrator's own that is free; nothing if the last one is taken.
    public static OptionalInt freeOwn(Collection<SyncRule> rules) {
        int last = rules.stream()
                .mapToInt(SyncRule::precedence)
                .filter(precedence -> precedence < FIRST_SHIPPED)
                .max()
                .orElse(-1);
        return last + 1 < FIRST_SHIPPED ? OptionalInt.of(last + 1) : OptionalInt.empty();
    }

    /// Makes room for a rule of that number: whatever has it, and everything after, moves down by one.
    ///
    /// @return the new numbers of what moves
    public static SortedMap<RuleId, Integer> withRoomAt(int precedence, Collection<SyncRule> rules) {
        var moved = new TreeMap<RuleId, Integer>();
        if (rules.stream().anyMatch(rule -> rule.precedence() == precedence)) {
            rules.stream()
                    .filter(rule -> rule.precedence() >= precedence)
                    .forEach(rule -> moved.put(rule.id(), rule.precedence() + 1));
        }
        return moved;
    }

    /// Shipped rules numbered anew without gaps: all instances of one, then all of the next, in the order that
    /// the strongest instances have now. Numbers of an administrator's own rules are left out.
    ///
    /// @return the new numbers of what moves
    public static SortedMap<RuleId, Integer> ofShipped(Collection<SyncRule> rules) {
        var groups = new LinkedHashMap<String, List<SyncRule>>();
        var taken = new HashSet<Integer>();
        rules.stream().sorted().forEach(rule -> {
            if (rule.isShipped()) {
                groups.computeIfAbsent(withoutRevision(rule.immutableTag()), _ -> new ArrayList<>())
                        .add(rule);
            } else {
                taken.add(rule.precedence());
            }
        });
        var free = IntStream.iterate(FIRST_SHIPPED, number -> number + 1)
                .filter(number -> !taken.contains(number))
                .iterator();
        var moved = new TreeMap<RuleId, Integer>();
        groups.values()
                .forEach(group -> group.forEach(rule -> {
                    int number = free.next();
                    if (number != rule.precedence()) {
                        moved.put(rule.id(), number);
                    }
                }));
        return moved;
    }

    /// `Syncline.in-ad-user-join` of `Syncline.in-ad-user-join.001`.
    private static String withoutRevision(String tag) {
        int dot = tag.lastIndexOf('.');
        return dot < 0 ? tag : tag.substring(0, dot);
    }
}

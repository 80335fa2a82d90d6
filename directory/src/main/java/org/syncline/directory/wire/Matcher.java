package org.syncline.directory.wire;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.syncline.directory.tree.Guid;
import org.syncline.directory.tree.Node;

/// A filter ready to run: the test, and, where an index knows them, the only objects that can pass it.
///
/// @param candidates all objects that can pass, or `null` if only a walk can tell
/// @param decided whether the filter speaks of attributes that the schema knows; if not, neither it nor
///     its negation matches anything
record Matcher(Predicate<Node> test, @Nullable Collection<Guid> candidates, boolean decided) {

    static final Matcher UNDECIDED = new Matcher(_ -> false, List.of(), false);

    static Matcher scanning(Predicate<Node> test) {
        return new Matcher(test, null, true);
    }

    static Matcher among(Collection<Guid> candidates, Predicate<Node> test) {
        return new Matcher(test, candidates, true);
    }

    static Matcher exactly(Set<Guid> guids) {
        return among(guids, node -> guids.contains(node.guid()));
    }

    static Matcher all(List<Matcher> parts) {
        var narrowest = parts.stream()
                .map(Matcher::candidates)
                .filter(candidates -> candidates != null)
                .min((left, right) -> Integer.compare(left.size(), right.size()))
                .orElse(null);
        return new Matcher(
                node -> parts.stream().allMatch(part -> part.test.test(node)),
                narrowest,
                parts.stream().allMatch(Matcher::decided));
    }

    static Matcher any(List<Matcher> parts) {
        Set<Guid> together = new LinkedHashSet<>();
        var indexed = true;
        for (var part : parts) {
            if (part.candidates == null) {
                indexed = false;
            } else {
                together.addAll(part.candidates);
            }
        }
        return new Matcher(
                node -> parts.stream().anyMatch(part -> part.test.test(node)),
                indexed ? together : null,
                parts.stream().allMatch(Matcher::decided));
    }

    Matcher negated() {
        return decided ? scanning(test.negate()) : UNDECIDED;
    }
}

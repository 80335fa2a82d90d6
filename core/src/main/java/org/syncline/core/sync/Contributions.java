package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syncline.core.rule.RuleBook;
import org.syncline.core.value.AttributeName;

/// What the rules in scope say about one object, by target or by strength.
///
/// Each source has noted its contributions by the numbers that its [RuleBook] gives to flows, so that there is nothing
/// to be sorted before they are weighed; several sources are merged.
public final class Contributions {

    static final Contributions NONE = new Contributions(List.of());

    private final List<Notes> sources;

    /// The contributions of one source.
    static final class Notes {

        private final RuleBook book;
        private final Contribution[] noted;

        /// As long as nothing is noted, none of the rules has a say.
        Notes(RuleBook book) {
            this.book = book;
            noted = new Contribution[book.flows()];
        }

        void note(int flow, Contribution contribution) {
            noted[flow] = contribution;
        }

        private Stream<Contribution> all() {
            return Stream.of(noted).filter(Objects::nonNull);
        }

        private @Nullable AttributeName target(int index) {
            return index < book.targets() ? book.target(index) : null;
        }

        private void addTo(List<Contribution> candidates, int target) {
            for (int i = 0; i < book.flowsTo(target); i++) {
                var contribution = noted[book.flowTo(target, i)];
                if (contribution != null) {
                    candidates.add(contribution);
                }
            }
        }
    }

    Contributions(List<Notes> sources) {
        this.sources = List.copyOf(sources);
    }

    public List<Contribution> strongestFirst() {
        return sources.stream().flatMap(Notes::all).sorted().toList();
    }

    public boolean isEmpty() {
        return sources.stream().flatMap(Notes::all).findAny().isEmpty();
    }

    /// How many targets there are at most.
    int targets() {
        int sum = 0;
        for (var source : sources) {
            sum += source.book.targets();
        }
        return sum;
    }

    /// What is to be weighed at one target, strongest first.
    List<Contribution> to(AttributeName target) {
        var candidates = new ArrayList<Contribution>();
        for (var source : sources) {
            int place = source.book.targetOf(target);
            if (place >= 0) {
                source.addTo(candidates, place);
            }
        }
        Collections.sort(candidates);
        return candidates;
    }

    /// Tells, in the order of their names, of each target what is to be weighed there, strongest first.
    ///
    /// @param action is not to keep the list
    void forEachTarget(BiConsumer<AttributeName, List<Contribution>> action) {
        var places = new int[sources.size()];
        var candidates = new ArrayList<Contribution>();
        for (var target = next(places); target != null; target = next(places)) {
            candidates.clear();
            collect(target, places, candidates);
            if (!candidates.isEmpty()) {
                action.accept(target, candidates);
            }
        }
    }

    /// The first of the targets that the sources have come to.
    private @Nullable AttributeName next(int[] places) {
        AttributeName first = null;
        for (int i = 0; i < places.length; i++) {
            var target = sources.get(i).target(places[i]);
            if (first == null || target != null && target.compareTo(first) < 0) {
                first = target;
            }
        }
        return first;
    }

    private void collect(AttributeName target, int[] places, List<Contribution> candidates) {
        int had = 0;
        for (int i = 0; i < places.length; i++) {
            if (target.equals(sources.get(i).target(places[i]))) {
                sources.get(i).addTo(candidates, places[i]++);
                had++;
            }
        }
        if (had > 1) {
            Collections.sort(candidates);
        }
    }
}

package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.syncline.core.value.AttributeName;

/// What the rules in scope say about one object, by target or by strength.
///
/// Each speaker has its say by the numbers that its [RuleBook] gives to flows, so that there is nothing to be sorted
/// before it is weighed; several speakers are merged.
public final class Contributions {

    static final Contributions NONE = new Contributions(List.of());

    private final List<Speaker> speakers;

    Contributions(List<Speaker> speakers) {
        this.speakers = List.copyOf(speakers);
    }

    public List<Contribution> strongestFirst() {
        var all = new ArrayList<Contribution>();
        for (var speaker : speakers) {
            for (int i = 0; i < speaker.book().flows(); i++) {
                addTo(all, speaker, i);
            }
        }
        Collections.sort(all);
        return all;
    }

    /// How many targets there are at most.
    int targets() {
        int sum = 0;
        for (var speaker : speakers) {
            sum += speaker.book().targets();
        }
        return sum;
    }

    /// What is to be weighed at one target, strongest first.
    List<Contribution> to(AttributeName target) {
        var candidates = new ArrayList<Contribution>();
        for (var speaker : speakers) {
            int place = speaker.book().targetOf(target);
            if (place >= 0) {
                addAll(candidates, speaker, place);
            }
        }
        Collections.sort(candidates);
        return candidates;
    }

    /// Tells, in the order of their names, of each target what is to be weighed there, strongest first.
    ///
    /// @param action is not to keep the list
    void forEachTarget(BiConsumer<AttributeName, List<Contribution>> action) {
        var candidates = new ArrayList<Contribution>();
        if (speakers.size() == 1) {
            forEachTarget(speakers.getFirst(), candidates, action);
            return;
        }
        var places = new int[speakers.size()];
        for (var target = next(places); target != null; target = next(places)) {
            candidates.clear();
            collect(target, places, candidates);
            if (!candidates.isEmpty()) {
                action.accept(target, candidates);
            }
        }
    }

    private static void forEachTarget(
            Speaker speaker, List<Contribution> candidates, BiConsumer<AttributeName, List<Contribution>> action) {
        for (int i = 0; i < speaker.book().targets(); i++) {
            candidates.clear();
            addAll(candidates, speaker, i);
            if (!candidates.isEmpty()) {
                action.accept(speaker.book().target(i), candidates);
            }
        }
    }

    /// The first of the targets that the speakers have come to.
    private @Nullable AttributeName next(int[] places) {
        AttributeName first = null;
        for (int i = 0; i < places.length; i++) {
            var target = target(i, places[i]);
            if (first == null || target != null && target.compareTo(first) < 0) {
                first = target;
            }
        }
        return first;
    }

    private @Nullable AttributeName target(int speaker, int place) {
        var book = speakers.get(speaker).book();
        return place < book.targets() ? book.target(place) : null;
    }

    private void collect(AttributeName target, int[] places, List<Contribution> candidates) {
        int had = 0;
        for (int i = 0; i < places.length; i++) {
            if (target.equals(target(i, places[i]))) {
                addAll(candidates, speakers.get(i), places[i]++);
                had++;
            }
        }
        if (had > 1) {
            Collections.sort(candidates);
        }
    }

    private static void addAll(List<Contribution> candidates, Speaker speaker, int target) {
        var book = speaker.book();
        for (int i = 0; i < book.flowsTo(target); i++) {
            addTo(candidates, speaker, book.flowTo(target, i));
        }
    }

    private static void addTo(List<Contribution> candidates, Speaker speaker, int flow) {
        if (speaker.speaks(flow)) {
            candidates.add(new Contribution(speaker, flow));
        }
    }
}

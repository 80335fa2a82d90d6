package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.syncline.core.rule.Targets;
import org.syncline.core.value.AttributeName;

/// What the rules in scope say about one object, by target or by strength.
///
/// Each speaker has its say by the numbers that its [org.syncline.core.rule.RuleBook] gives to flows, so that there is
/// nothing to be sorted before it is weighed; several speakers are merged.
public final class Contributions {

    /// Hears of each target, in the order of their names, what its flows come to.
    interface Weighing {

        /// The flows to it do not unite, and this is what precedence says.
        void settled(AttributeName target, Settlement settlement);

        /// These are to be weighed, strongest first.
        ///
        /// @param candidates not to be kept
        void open(AttributeName target, List<Contribution> candidates);
    }

    static final Contributions NONE = new Contributions(List.of(), Targets.NONE);

    private final List<Speaker> speakers;
    private final Targets targets;

    /// @param targets of the speakers' books, in their order
    Contributions(List<Speaker> speakers, Targets targets) {
        this.speakers = List.copyOf(speakers);
        this.targets = targets;
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
        return targets.size();
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

    /// Tells of each target that somebody speaks of.
    void weigh(Weighing weighing) {
        var candidates = new ArrayList<Contribution>();
        for (int i = 0; i < targets.size(); i++) {
            int only = targets.only(i);
            if (only != Targets.NOWHERE && speakers.get(only).book().isPlain(targets.place(only, i))) {
                var settlement = Precedence.settle(speakers.get(only), targets.place(only, i));
                if (settlement != null) {
                    weighing.settled(targets.name(i), settlement);
                }
            } else {
                collect(i, candidates);
                if (!candidates.isEmpty()) {
                    weighing.open(targets.name(i), candidates);
                }
            }
        }
    }

    /// Tells, in the order of their names, of each target what is to be weighed there, strongest first.
    ///
    /// @param action is not to keep the list
    void forEachTarget(BiConsumer<AttributeName, List<Contribution>> action) {
        var candidates = new ArrayList<Contribution>();
        for (int i = 0; i < targets.size(); i++) {
            collect(i, candidates);
            if (!candidates.isEmpty()) {
                action.accept(targets.name(i), candidates);
            }
        }
    }

    private void collect(int target, List<Contribution> candidates) {
        candidates.clear();
        int had = 0;
        for (int i = 0; i < speakers.size(); i++) {
            int place = targets.place(i, target);
            if (place != Targets.NOWHERE) {
                addAll(candidates, speakers.get(i), place);
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

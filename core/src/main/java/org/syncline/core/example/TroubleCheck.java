package org.syncline.core.example;

import java.util.ArrayList;
import java.util.List;
import org.syncline.core.space.CsObject;
import org.syncline.core.sync.Problem;

/// Holds the problems of a step against those that an example expects.
record TroubleCheck(Cast cast, Notes notes) {

    /// A problem, and the objects that were looked at when it came up.
    record Seen(List<CsObject> about, Problem problem) {

        String text() {
            return problem.code() + ": " + problem.message();
        }
    }

    void check(Example.Step step, List<Seen> seen) {
        var rest = new ArrayList<>(seen);
        for (var wanted : step.expected().troubles()) {
            if (!rest.removeIf(one -> agrees(wanted, one))) {
                notes.add(
                        wanted.origin(),
                        wanted.object().isEmpty() ? "any object" : wanted.object(),
                        "problem",
                        wanted.code() + (wanted.text().isEmpty() ? "" : " with '" + wanted.text() + "'"),
                        seen.isEmpty()
                                ? "none"
                                : String.join(
                                        "; ", seen.stream().map(Seen::text).toList()));
            }
        }
        rest.forEach(
                one -> notes.add(step.origin(), cast.named(one.about().getFirst()), "problem", "none", one.text()));
    }

    private boolean agrees(Expected.Trouble wanted, Seen seen) {
        return wanted.code().equals(seen.problem().code())
                && seen.problem().message().contains(wanted.text())
                && (wanted.object().isEmpty() || isAbout(wanted.object(), seen));
    }

    private boolean isAbout(String name, Seen seen) {
        return cast.object(name).stream()
                .anyMatch(object ->
                        seen.about().stream().anyMatch(about -> about.id().equals(object.id())));
    }
}

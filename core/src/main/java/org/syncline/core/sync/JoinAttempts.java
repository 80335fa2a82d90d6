package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.List;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.value.Values;

/// How a join went, group by group, with the groups that could not be asked because the object has no value.
final class JoinAttempts {

    private JoinAttempts() {}

    static List<Explanation.Attempt> of(CsObject object, JoinAnswers answers, JoinDecision decision) {
        var attempts = new ArrayList<Explanation.Attempt>();
        var current = object.tower().current();
        int asked = 0;
        boolean decided = false;
        for (var clauses : answers.query().rule().join().groups()) {
            var wanted =
                    clauses.stream().map(clause -> current.values(clause.cs())).toList();
            boolean tried = wanted.stream().noneMatch(Values::isEmpty);
            List<ConnectedGroup> matching = tried ? answers.of(asked) : List.of();
            asked += tried ? 1 : 0;
            attempts.add(new Explanation.Attempt(clauses, wanted, decided ? List.of() : matching, tried && !decided));
            decided |= matching.size() == 1 && !(decision instanceof JoinDecision.Remain);
        }
        return attempts;
    }
}

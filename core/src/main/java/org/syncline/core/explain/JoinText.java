package org.syncline.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.sync.Explanation;
import org.syncline.core.sync.Explanation.Attempt;
import org.syncline.core.sync.Explanation.JoinFate;
import org.syncline.core.sync.JoinDecision;
import org.syncline.core.sync.Outcome;

/// How an object is joined, or why it is not.
record JoinText(Explanation why, Names names) {

    List<String> lines() {
        return switch (why.join()) {
            case JoinFate.Standing() -> standing();
            case JoinFate.NotSought() -> unsought();
            case JoinFate.Sought(var rule, var attempts, var decision) -> sought(rule, attempts, decision);
        };
    }

    private List<String> standing() {
        boolean left =
                after().filter(object -> object.link() instanceof Link.Unlinked).isPresent();
        if (!left) {
            return List.of("It is joined to " + partner() + ".");
        }
        if (isDisconnectedByHand()) {
            return List.of("It was joined to %s and is disconnected by hand.".formatted(partner()));
        }
        var lines = new ArrayList<String>();
        lines.add("It was joined to %s and no rule holds it there any more.".formatted(partner()));
        lines.addAll(refusals());
        return lines;
    }

    private boolean isDisconnectedByHand() {
        return after().filter(object -> object.state() == ConnectionState.EXPLICIT_DISCONNECTOR
                        && object.tower().current().isPresent())
                .isPresent();
    }

    private Optional<CsObject> after() {
        return why.outcome() instanceof Outcome.Settled settled
                ? Optional.ofNullable(settled.changed().get(why.object().id()))
                : Optional.empty();
    }

    private String partner() {
        return why.object().link() instanceof Link.To(var mvObject, var _)
                ? names.mvObject(mvObject.number())
                : "nothing";
    }

    private List<String> unsought() {
        return switch (why.object().state()) {
            case EXPLICIT_DISCONNECTOR ->
                List.of("It is joined to nothing: an administrator has disconnected it. Rules do not join it again.");
            case FILTERED_DISCONNECTOR, PLACEHOLDER ->
                List.of("It is joined to nothing: it is not imported. Include its container, or its type.");
            case DISCONNECTOR, CONNECTOR, EXPLICIT_CONNECTOR -> {
                var lines = new ArrayList<String>();
                lines.add(
                        why.object().tower().imported().isPresent()
                                ? "It is joined to nothing: no rule that joins or makes a metaverse object applies to it."
                                : "The connected system has it no longer.");
                lines.addAll(refusals());
                yield lines;
            }
        };
    }

    private List<String> refusals() {
        return why.rules().stream()
                .filter(fate -> !fate.inScope() && fate.rule().isLinking())
                .map(fate -> "  rule %s %s".formatted(fate.rule(), ScopeText.line(fate, names::cs)))
                .toList();
    }

    private List<String> sought(SyncRule rule, List<Attempt> attempts, JoinDecision decision) {
        var lines = new ArrayList<String>();
        lines.add(decided(decision));
        for (int i = 0; i < attempts.size(); i++) {
            lines.add("  criteria %d of rule %s: %s".formatted(i + 1, rule, attempt(attempts.get(i))));
        }
        if (attempts.isEmpty()) {
            lines.add("  rule %s has no join criteria".formatted(rule));
        }
        return lines;
    }

    private String decided(JoinDecision decision) {
        return switch (decision) {
            case JoinDecision.Join(var group, var by) ->
                "It joins %s, by rule %s."
                        .formatted(names.mvObject(group.mvObject().id().number()), by);
            case JoinDecision.Project(var type, var by) ->
                "No metaverse object is its own yet: rule %s makes a new %s.".formatted(by, type);
            case JoinDecision.Taken(var holder, var by) ->
                "It answers rule %s, but %s of the same connector is joined there. Disconnect one of the two, or narrow the criteria."
                        .formatted(by, holder.dn());
            case JoinDecision.Remain() ->
                "It is joined to nothing: no metaverse object answers, and no rule in scope makes one of it.";
        };
    }

    private String attempt(Attempt attempt) {
        var criteria = IntStream.range(0, attempt.clauses().size())
                .mapToObj(i -> "%s (%s) = %s in the metaverse"
                        .formatted(
                                attempt.clauses().get(i).cs(),
                                names.cs(attempt.wanted().get(i)),
                                attempt.clauses().get(i).mv()))
                .collect(Collectors.joining(" and "));
        if (attempt.wanted().stream().anyMatch(values -> values.isEmpty())) {
            return criteria + ": the object has no value to look for";
        }
        return criteria
                + switch (attempt.answers().size()) {
                    case 0 -> attempt.tried() ? ": nobody answers" : ": not asked any more";
                    case 1 ->
                        ": %s answers"
                                .formatted(names.mvObject(attempt.answers()
                                        .getFirst()
                                        .mvObject()
                                        .id()
                                        .number()));
                    default ->
                        ": %d answer, so it does not decide"
                                .formatted(attempt.answers().size());
                };
    }
}

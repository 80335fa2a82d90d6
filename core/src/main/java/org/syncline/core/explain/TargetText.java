package org.syncline.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.core.rule.ClauseVerdict;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.sync.Explanation;
import org.syncline.core.sync.Explanation.RuleFate;
import org.syncline.core.sync.Outcome;
import org.syncline.core.sync.PartnerFate;
import org.syncline.core.value.ConnectorId;

/// Why there is, or is not, an object in a connected system.
record TargetText(Explanation why, Names names) {

    List<String> lines(ConnectorId connector) {
        var target = why.targets().get(connector);
        if (target == null) {
            return List.of(absent());
        }
        var lines = new ArrayList<String>();
        lines.add(fate(target.partner()));
        target.rules().stream()
                .filter(rule -> rule.rule().isLinking() || !rule.inScope())
                .forEach(rule -> lines.addAll(rule(rule)));
        return lines;
    }

    private String absent() {
        return why.outcome() instanceof Outcome.Failed
                ? "Nothing changes there until the problem above is solved."
                : "It is not there: it is no part of a metaverse object, so no outbound rule looks at it.";
    }

    private List<String> rule(RuleFate rule) {
        var lines = new ArrayList<String>();
        lines.add("  rule %s %s".formatted(rule.rule(), ScopeText.line(rule, names::mv)));
        if (!rule.inScope()) {
            rule.decisive().forEach(clause -> lines.add("    " + origin(clause)));
        }
        return lines;
    }

    /// Where the value comes from that keeps a rule from applying.
    private String origin(ClauseVerdict clause) {
        var name = clause.clause().attribute();
        var flows = new FlowText(why, names);
        return flows.origin(name).map(line -> "%s: %s".formatted(name, line)).orElseGet(() -> {
            var all = flows.metaverse(name);
            return all.isEmpty()
                    ? "%s: no rule in scope flows to it".formatted(name)
                    : "%s: %s".formatted(name, String.join("; ", all));
        });
    }

    private String fate(PartnerFate fate) {
        return switch (fate) {
            case PartnerFate.Nobody() -> "It is not there, because no rule that would make or join it applies:";
            case PartnerFate.Awaited() -> "It is not there: no rule makes one, and none that is there answers.";
            case PartnerFate.Kept(var object) -> "It is there: %s.%s".formatted(object.dn(), pending(object));
            case PartnerFate.KeptWithoutFlow(var object) ->
                "It is there: %s. Nothing flows to it.".formatted(object.dn());
            case PartnerFate.Found(var object) ->
                "%s is there, joined to nobody, and becomes its own.%s".formatted(object.dn(), pending(object));
            case PartnerFate.Created(var object) ->
                "It is to be made there as %s with the next export.".formatted(object.dn());
            case PartnerFate.Nameless() -> "It is to be made there, but no flow gives it a name.";
            case PartnerFate.Occupied(var object) ->
                "It is to be made there as %s, but that name belongs to another.".formatted(object.dn());
            case PartnerFate.SetAside(var object) ->
                "It is not there: an administrator has disconnected %s, which stands at its name, and no rule takes that. 'syncline object join' does."
                        .formatted(object.dn());
            case PartnerFate.Removed(var object) ->
                (staysThere(object)
                                ? "%s stays, but is joined no longer, because no rule makes it any more and its connector deletes nothing:"
                                : "%s is to be removed, because no rule makes it any more:")
                        .formatted(object.dn());
            case PartnerFate.LetGo(var object) ->
                "%s stays, but is joined no longer, because no rule holds it any more:".formatted(object.dn());
        };
    }

    private boolean staysThere(CsObject before) {
        return why.outcome() instanceof Outcome.Settled settled
                && Optional.ofNullable(settled.changed().get(before.id()))
                        .filter(after -> after.tower().current().isPresent())
                        .isPresent();
    }

    private String pending(CsObject before) {
        if (!(why.outcome() instanceof Outcome.Settled settled)) {
            return "";
        }
        var after = settled.changed().getOrDefault(before.id(), before);
        return switch (after.tower().pendingExport()) {
            case Delta.None() -> " Nothing is pending.";
            case Delta.Add _ -> " It is to be made with the next export.";
            case Delta.Delete _ -> " It is to be removed with the next export.";
            case Delta.DeleteAdd _ -> " It is to be made anew with the next export.";
            case Delta.Update update ->
                " Pending: %s."
                        .formatted(
                                update.changes().isEmpty()
                                        ? "another name"
                                        : String.join(
                                                ", ",
                                                update.changes().keySet().stream()
                                                        .map(Object::toString)
                                                        .toList()));
        };
    }
}

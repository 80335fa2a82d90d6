package org.syncline.core.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.syncline.core.sync.Explanation;
import org.syncline.core.sync.Outcome;
import org.syncline.core.sync.Problem;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;

/// An explanation as a help desk reads it: is it joined, is it there, why has it this value (commands.md 7).
public record ExplanationText(Explanation why, Names names) {

    /// How the object is joined, what is wrong, and whether it is in those connected systems.
    public String standing(Collection<ConnectorId> targets) {
        var lines = new ArrayList<String>();
        lines.add("%s in %s"
                .formatted(why.object().dn(), names.connector(why.object().connector())));
        lines.add("");
        lines.addAll(new JoinText(why, names).lines());
        problems().forEach(problem -> lines.add("Problem: " + problem.message()));
        targets.forEach(target -> {
            lines.add("");
            lines.add("In " + names.connector(target));
            new TargetText(why, names).lines(target).forEach(line -> lines.add("  " + line));
        });
        return String.join("\n", lines);
    }

    /// How the object is joined, or why it is not.
    public String joined() {
        return String.join("\n", new JoinText(why, names).lines());
    }

    /// Why an attribute has its value: in the metaverse, and in those connected systems.
    public String attribute(AttributeName name, Collection<ConnectorId> targets) {
        var lines = new ArrayList<String>();
        var flows = new FlowText(why, names);
        add(lines, "%s in the metaverse".formatted(name), flows.metaverse(name));
        targets.forEach(target -> {
            lines.add("");
            add(lines, "%s in %s".formatted(name, names.connector(target)), flows.target(target, name));
        });
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String heading, List<String> flows) {
        lines.add(heading);
        if (flows.isEmpty()) {
            lines.add("  No rule in scope flows to it.");
        }
        flows.forEach(line -> lines.add("  " + line));
    }

    private List<Problem> problems() {
        return why.outcome() instanceof Outcome.Failed(var problems) ? problems : List.of();
    }
}

package org.syncline.core.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.sync.Explanation;
import org.syncline.core.sync.Explanation.Fate;
import org.syncline.core.sync.Explanation.FlowFate;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.Values;

/// Why an attribute has its value: all flows to it, strongest first.
record FlowText(Explanation why, Names names) {

    /// @param name in any spelling
    List<String> metaverse(AttributeName name) {
        return why.flows().stream()
                .filter(flow -> isCalled(flow, name))
                .map(flow -> line(
                        flow, names::mv, " of " + names.csObject(flow.source().number())))
                .toList();
    }

    /// @param name in any spelling
    List<String> target(ConnectorId connector, AttributeName name) {
        return Optional.ofNullable(why.targets().get(connector)).stream()
                .flatMap(target -> target.flows().stream())
                .filter(flow -> isCalled(flow, name))
                .map(flow -> line(flow, names::cs, ""))
                .toList();
    }

    /// The flow whose value the MV object has.
    Optional<String> origin(AttributeName name) {
        return why.flows().stream()
                .filter(flow -> flow.target().equals(name) && flow.fate() instanceof Fate.Applied)
                .findFirst()
                .map(flow -> line(
                        flow, names::mv, " of " + names.csObject(flow.source().number())));
    }

    private static boolean isCalled(FlowFate flow, AttributeName name) {
        return flow.target().text().equalsIgnoreCase(name.text());
    }

    private static String line(FlowFate flow, Function<Values, String> words, String of) {
        return "rule %s %s%s: %s"
                .formatted(
                        flow.rule(),
                        source(flow),
                        flow.rule().direction() == Direction.INBOUND ? of : "",
                        end(flow, words));
    }

    private static String end(FlowFate flow, Function<Values, String> words) {
        return flow.values().isEmpty()
                ? flow.fate() instanceof Fate.Applied
                        ? "says with authority that there is none"
                        : flow.fate().text()
                : "gives %s, %s"
                        .formatted(words.apply(flow.values()), flow.fate().text());
    }

    private static String source(FlowFate flow) {
        return switch (flow.flow().flow().source()) {
            case FlowSource.Direct(var attribute) -> "copies " + attribute;
            case FlowSource.Constant(var text) -> "says '" + text + "'";
            case FlowSource.Computed(var expression) ->
                "computes "
                        + expression
                                .lines()
                                .map(String::strip)
                                .reduce((a, b) -> a + " " + b)
                                .orElse("");
        };
    }
}

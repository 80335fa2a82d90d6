package org.syncline.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.syncline.configuration.DefaultRules.Options;
import org.syncline.core.example.Coverage.Point;
import org.syncline.core.value.AttributeName;
import org.syncline.engine.Configuration;

/// What of the shipped rules their examples reach.
class ShippedCoverageTest {

    /// What nobody can show: the limit is too big for an example, groups always have an anchor, and the mark that the
    /// cloud is the master never comes to the metaverse by the shipped rules (default-rules.md D1).
    private static final Pattern UNREACHABLE = Pattern.compile(".*(cloudMastered NOTEQUAL True false|"
            + "Group .*sourceAnchor ISNOTNULL false|memberCount LESSTHAN 250000 false|"
            + "branch of member .*|branch of msDS-ExternalDirectoryObjectId .*IgnoreThisFlow.*)");

    /// Each rule, flow, clause and branch that is reached with none of three choices.
    @Test
    void every_rule_flow_clause_and_branch_is_reached() {
        var missed = new TreeSet<>(missed(ShippedExamplesTest.ALL_SERVICES));
        missed.retainAll(missed(DefaultRulesTest.EVERYTHING));
        missed.retainAll(missed(ShippedExamplesTest.ALL_SERVICES.withLogin(new AttributeName("mail"))));
        missed.removeIf(point -> UNREACHABLE.matcher(point).matches());

        assertThat(missed).isEmpty();
    }

    private static List<String> missed(Options options) {
        var configuration = ShippedExamplesTest.configuration(options);
        var examples = Examples.read(
                ShippedExamples.of(ShippedExamplesTest.made(options), configuration)
                        .files(),
                configuration);
        return Trial.of(configuration, examples.all()).coverage().missed().stream()
                .flatMap(point -> words(point, configuration))
                .toList();
    }

    private static Stream<String> words(Point point, Configuration configuration) {
        var rule = configuration.rules().stream()
                .filter(one -> one.id().equals(point.rule()))
                .findFirst()
                .orElseThrow();
        return switch (point) {
            case Point.Rule _ -> Stream.of(rule.name());
            case Point.Flow(var _, int index) ->
                Stream.of(rule.name() + ": " + rule.flows().get(index).target());
            case Point.Clause(var _, int group, int index, boolean holds) ->
                Stream.of(rule.name() + ": scope "
                        + rule.scope().groups().get(group).get(index) + " " + holds);
            case Point.Arm(var _, int flow, var branch) ->
                Stream.of(rule.name() + ": branch of " + rule.flows().get(flow).target() + " " + branch);
        };
    }
}

package org.syncline.server.work;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.syncline.configuration.ConfigurationWords;
import org.syncline.core.function.Moment;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.FlowSource;
import org.syncline.core.rule.JoinClause;
import org.syncline.core.rule.RuleProblem;
import org.syncline.core.rule.SyncRule;
import org.syncline.engine.Installed;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.rules.ExpressionAnswer;
import org.syncline.home.rules.ExpressionCheck;
import org.syncline.home.rules.ExpressionQuestion;
import org.syncline.home.rules.RuleFilter;
import org.syncline.home.rules.WrittenRules;
import org.syncline.server.access.Sight;

/// The rules that are applied, as they are written and as they are understood; and expressions to try.
public final class RuleDesk {

    private final EngineRoom room;
    private final PerRevision<Applied> applied;

    /// Reading hundreds of files takes longer than a page may, so it is done once for each revision.
    private record Applied(Installed installed, WrittenRules written) {

        /// Who does not see all connectors does not learn which rules there are.
        Map.Entry<String, SyncRule> rule(String wanted, Sight sight) {
            try {
                var found = written.rule(wanted);
                sight.demand(written.connector(found.getValue()));
                return found;
            } catch (Refused unknown) {
                throw sight.isWhole() ? unknown : Sight.refused("this rule");
            }
        }

        List<RuleProblem> problems(SyncRule rule) {
            return installed.problems().stream()
                    .filter(problem -> problem.rule().equals(rule.name()))
                    .toList();
        }
    }

    public RuleDesk(EngineRoom room) {
        this.room = room;
        applied = new PerRevision<>(
                room,
                installed ->
                        new Applied(installed, WrittenRules.of(room.session().ready())));
    }

    private static final Columns<RuleLine> COLUMNS = Columns.of("number", Comparator.comparingInt(RuleLine::precedence))
            .andText("name", RuleLine::name)
            .andText("direction", RuleLine::direction)
            .andText("connector", RuleLine::connector)
            .andText("from", RuleLine::source)
            .andText("to", RuleLine::target)
            .andText("link", RuleLine::link)
            .and("flows", Comparator.comparingInt(RuleLine::flows))
            .andText("state", RuleLine::state);

    /// @param sort `number` (as usual: the strongest first) or another column; with `-` before it the other way round
    /// @param cursor as the page before told it, in the same order
    public Page<RuleLine> list(RuleFilter filter, String sort, String cursor, Sight sight) {
        if (!filter.connector().isBlank()) {
            sight.demand(filter.connector().strip());
        }
        var applied = this.applied.get();
        var all = COLUMNS.sorted(
                applied.written().those(filter).stream()
                        .filter(entry -> sight.includes(applied.written().connector(entry.getValue())))
                        .map(entry -> line(applied, entry))
                        .toList(),
                sort);
        long first = Math.clamp(Page.position(cursor, 0), 0, all.size());
        long end = Math.min(first + Page.USUAL, all.size());
        return new Page<>(all.subList((int) first, (int) end), end < all.size() ? Long.toString(end) : "");
    }

    /// @param wanted the id, the name or the file
    public RulePage rule(String wanted, Sight sight) {
        var applied = this.applied.get();
        var entry = applied.rule(wanted, sight);
        var rule = entry.getValue();
        return new RulePage(
                line(applied, entry),
                rule.description(),
                rule.isShipped(),
                rule.passwordSync(),
                rule.scope().groups().stream()
                        .map(group -> group.stream().map(Object::toString).toList())
                        .toList(),
                rule.join().groups().stream()
                        .map(group -> group.stream().map(RuleDesk::clause).toList())
                        .toList(),
                IntStream.range(0, rule.flows().size())
                        .mapToObj(number -> flow(number, rule.flows().get(number)))
                        .toList(),
                applied.problems(rule).stream()
                        .map(problem -> fault(applied, problem))
                        .toList(),
                applied.written().files().text(entry.getKey()).stripTrailing());
    }

    /// The expression of a flow as a question: what its rule says is filled in.
    ///
    /// @param number of the flow, counted from 0
    public ExpressionQuestion question(String wanted, int number, Sight sight) {
        var applied = this.applied.get();
        var rule = applied.rule(wanted, sight).getValue();
        if (number < 0 || number >= rule.flows().size()) {
            throw new Refused(
                    ExitCode.NOT_FOUND,
                    "The rule %s has no flow %d. It has %d, counted from 0."
                            .formatted(rule, number, rule.flows().size()));
        }
        return new ExpressionQuestion(
                rule.flows().get(number).source().text(),
                ConfigurationWords.of(rule.direction()),
                applied.written().connector(rule),
                rule.sourceType().text(),
                "");
    }

    /// Who sees the objects of some connectors tries it as an inbound rule of one of these: what an outbound one reads
    /// comes from anywhere.
    ///
    /// @param sight the connectors that who asks may see
    /// @param objects those of them whose objects, too
    public ExpressionAnswer check(ExpressionQuestion question, Sight sight, Sight objects) {
        if (!question.connector().isEmpty()) {
            sight.demand(question.connector());
        }
        boolean inbound = ConfigurationWords.direction(question.direction().strip())
                .filter(way -> way == Direction.OUTBOUND)
                .isEmpty();
        if (question.namesObject() && !objects.isWhole() && !(inbound && objects.includes(question.connector()))) {
            throw new Refused(
                    ExitCode.DENIED,
                    "Your roles do not let you see objects of all connectors. Say an inbound rule and a connector whose objects you may see, or leave the object out: the expression is checked all the same.");
        }
        var moment = new Moment(room.clock().instant(), RandomGenerator.getDefault());
        return new ExpressionCheck(room.database(), room.engine().installed(), moment).answer(question);
    }

    /// The names of the connectors, to choose from.
    public List<String> connectors(Sight sight) {
        return room.engine().installed().configuration().connectors().values().stream()
                .map(connector -> connector.name())
                .filter(sight::includes)
                .sorted()
                .toList();
    }

    private static RuleLine line(Applied applied, Map.Entry<String, SyncRule> entry) {
        var rule = entry.getValue();
        var problems = applied.problems(rule);
        int faults = (int) problems.stream().filter(RuleProblem::fatal).count();
        return new RuleLine(
                rule.precedence(),
                rule.id().toString(),
                rule.name(),
                ConfigurationWords.of(rule.direction()),
                applied.written().connector(rule),
                rule.sourceType().text(),
                rule.targetType().toString(),
                ConfigurationWords.of(rule.linkType()),
                !rule.disabled(),
                rule.flows().size(),
                faults,
                problems.size() - faults,
                entry.getKey());
    }

    private static String clause(JoinClause clause) {
        return clause.caseSensitive() ? clause + ", upper and lower case differ" : clause.toString();
    }

    private static RulePage.Flow flow(int number, AttributeFlow flow) {
        return new RulePage.Flow(
                number,
                flow.target().text(),
                switch (flow.source()) {
                    case FlowSource.Direct _ -> "attribute";
                    case FlowSource.Constant _ -> "constant";
                    case FlowSource.Computed _ -> RulePage.COMPUTED;
                },
                flow.source().text(),
                ConfigurationWords.of(flow.merge()),
                flow.executeOnce(),
                flow.addOnly());
    }

    private static RulePage.Fault fault(Applied applied, RuleProblem problem) {
        var located = applied.written().files().located(problem);
        return new RulePage.Fault(
                problem.place().toString(),
                problem.fatal(),
                problem.message(),
                located.file(),
                located.line(),
                located.column());
    }
}

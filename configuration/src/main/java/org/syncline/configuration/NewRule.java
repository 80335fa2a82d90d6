package org.syncline.configuration;

import java.util.List;
import java.util.Optional;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.ConnectorId;

/// A rule that is to be added to a configuration, and where among the others (rules.md 1.2).
///
/// @param text its file as it was written, with a line for the precedence
public record NewRule(SyncRule rule, Position position, String text) {

    /// Where a rule is to stand.
    public sealed interface Position {

        /// It has this number.
        record At(int precedence) implements Position {}

        /// It gets the number of that rule, named or by its id, which moves down.
        record Before(String rule) implements Position {}

        /// It gets the number behind that rule's, named or by its id.
        record After(String rule) implements Position {}

        /// It gets a number that is free.
        record Anywhere() implements Position {}
    }

    /// What became of reading one.
    public sealed interface Result {

        record Ready(NewRule rule) implements Result {}

        record Broken(List<ConfigurationProblem> problems) implements Result {}
    }

    /// The same at another place.
    public NewRule at(Position other) {
        return new NewRule(rule, other, text);
    }

    /// @param file how the problems call it
    /// @param with the configuration it is to be added to
    public static Result read(String file, String text, ReadResult.Ready with) {
        var problems = new Problems();
        var connectors = Words.<ConnectorId>anyCase();
        with.configuration().connectors().values().forEach(one -> connectors.put(one.name(), one.id()));
        var written = Document.yaml(file, text, problems);
        boolean numbered = written.flatMap(node -> text(node, "precedence")).isPresent();
        var complete = numbered ? text : RuleText.precedence(text, 0).orElse(text);
        var rule = (numbered ? written : written.flatMap(_ -> Document.yaml(file, complete, problems)))
                .map(node -> RuleFile.read(node, connectors, problems));
        return rule.isEmpty() || !problems.isEmpty()
                ? new Result.Broken(problems.inOrder())
                : new Result.Ready(new NewRule(
                        rule.get(), position(written.orElseThrow(), rule.get().precedence(), numbered), complete));
    }

    /// A number of its own counts more than a neighbour, unless it is 0.
    private static Position position(Node node, int precedence, boolean numbered) {
        if (numbered && precedence != 0) {
            return new Position.At(precedence);
        }
        var usual = numbered ? new Position.At(precedence) : new Position.Anywhere();
        return text(node, "precedenceBefore")
                .<Position>map(Position.Before::new)
                .or(() -> text(node, "precedenceAfter").map(Position.After::new))
                .orElse(usual);
    }

    private static Optional<String> text(Node node, String key) {
        return node instanceof Node.Mapping(var _, var entries)
                        && entries.get(key) instanceof Node.Entry(var _, Node.Scalar(var _, var text, var _))
                ? Optional.of(text)
                : Optional.empty();
    }
}

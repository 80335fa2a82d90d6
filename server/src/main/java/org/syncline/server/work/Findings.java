package org.syncline.server.work;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.syncline.configuration.ConfigurationProblem;
import org.syncline.configuration.RuleFiles;
import org.syncline.home.FileDraft;
import org.syncline.home.Proposal;
import org.syncline.server.work.FileVerdict.Finding;

/// What is wrong with a configuration that has another text for a file, those of the file first, by place.
final class Findings {

    private Findings() {}

    static List<Finding> of(FileDraft draft, List<ConfigurationProblem> problems) {
        return sorted(draft, problems.stream().map(problem -> finding(draft, problem, true)));
    }

    static List<Finding> of(FileDraft draft, Proposal proposal) {
        var files = RuleFiles.of(proposal.ready());
        return sorted(
                draft,
                proposal.installed().problems().stream()
                        .map(problem -> finding(draft, files.located(problem), problem.fatal())));
    }

    private static List<Finding> sorted(FileDraft draft, Stream<Finding> findings) {
        return findings.sorted(Comparator.<Finding, Boolean>comparing(
                                one -> !one.file().equals(draft.path()))
                        .thenComparing(Finding::file)
                        .thenComparingInt(Finding::line)
                        .thenComparingInt(Finding::column))
                .toList();
    }

    /// A message of several lines shows the place itself.
    private static Finding finding(FileDraft draft, ConfigurationProblem problem, boolean fatal) {
        boolean shown = problem.file().equals(draft.path())
                && problem.line() > 0
                && problem.message().indexOf('\n') < 0;
        return new Finding(
                fatal,
                problem.file(),
                problem.line(),
                problem.column(),
                problem.message(),
                shown ? picture(draft.text(), problem.line(), problem.column()) : "");
    }

    private static String picture(String text, int line, int column) {
        return text.lines()
                .skip(line - 1L)
                .findFirst()
                .map(said -> said + "\n" + " ".repeat(Math.clamp(column - 1L, 0, said.length())) + "^")
                .orElse("");
    }
}

package org.syncline.cli.verb;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.syncline.configuration.ConfigurationDifference;
import org.syncline.configuration.ConfigurationDifference.FileChange;
import org.syncline.configuration.DefaultRulesFile;
import org.syncline.configuration.LeftOut;
import org.syncline.configuration.RuleFiles;
import org.syncline.core.rule.RuleProblem;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.home.Proposal;
import org.syncline.home.RollBack;
import org.syncline.home.Session;
import org.syncline.home.Workplace;

/// The way from a folder of files to an applied configuration: check, show, ask, keep.
final class Applying {

    /// New files of one folder that are still told one by one.
    private static final int MANY = 8;

    private final Desk desk;
    private final Session session;

    Applying(Desk desk, Session session) {
        this.desk = desk;
        this.session = session;
    }

    /// @param agreed whether nobody needs to be asked
    /// @param only whether only to look
    void apply(Path folder, boolean agreed, boolean only) {
        var proposal = Proposal.of(session.revision(), new Workplace(folder).read());
        carryOut(proposal, agreed, only, () -> proposal.apply(session, System.getProperty("user.name"), Instant.now()));
    }

    /// @param number of the revision
    void goBack(int number, boolean agreed, boolean only) {
        var back = RollBack.to(session, number);
        carryOut(back.proposal(), agreed, only, () -> back.apply(System.getProperty("user.name"), Instant.now()));
    }

    private void carryOut(Proposal proposal, boolean agreed, boolean only, Runnable applying) {
        if (proposal.difference().isEmpty()) {
            tell(proposal, "Nothing differs from what is applied.", false);
            return;
        }
        if (desk.wantsText()) {
            desk.terminal().say(text(proposal));
        }
        if (only) {
            tell(proposal, "Nothing was applied.", false);
            return;
        }
        desk.demandConsent(agreed, "Apply this?", "Nothing was applied.");
        applying.run();
        tell(
                proposal,
                "Applied as revision %d."
                        .formatted(session.revision().orElseThrow().number()),
                true);
    }

    private void tell(Proposal proposal, String text, boolean applied) {
        desk.show(text, parts(proposal, applied));
    }

    private String text(Proposal proposal) {
        var lines = new ArrayList<String>();
        byFolder(proposal.difference()).forEach((folder, changes) -> lines.addAll(differences(folder, changes)));
        lines.addAll(problems(proposal));
        var leftOut = leftOut(proposal);
        if (!leftOut.isEmpty()) {
            lines.add("\nLeft out of the shipped rules:\n" + String.join("\n", leftOut));
        }
        if (!proposal.fullImports().isEmpty()) {
            lines.add("\nTo be imported in full afterwards: " + names(proposal.fullImports()) + ".");
        }
        if (proposal.fullSync()) {
            lines.add("The next cycle synchronizes everything.");
        }
        return String.join("\n", lines);
    }

    /// What of the shipped rules the connected systems cannot take part in (DECISIONS 22d).
    private static List<String> leftOut(Proposal proposal) {
        try {
            return DefaultRulesFile.in(proposal.ready().files())
                    .map(made -> LeftOut.told(
                            made.generated(proposal.ready().configuration()).leftOut()))
                    .orElse(List.of());
        } catch (IllegalArgumentException otherwise) {
            return List.of(String.valueOf(otherwise.getMessage()));
        }
    }

    private static SequencedMap<String, List<FileChange>> byFolder(ConfigurationDifference difference) {
        return difference.files().stream()
                .collect(Collectors.groupingBy(
                        change -> change.path().substring(0, change.path().lastIndexOf('/') + 1),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /// Many files that are new in a folder are one line.
    private static List<String> differences(String folder, List<FileChange> changes) {
        var added = changes.stream().filter(FileChange.Added.class::isInstance).toList();
        if (added.size() <= MANY) {
            return changes.stream().map(Applying::difference).toList();
        }
        var lines = new ArrayList<String>();
        lines.add("added    %s: %d files, %s to %s"
                .formatted(
                        folder,
                        added.size(),
                        added.getFirst().path().substring(folder.length()),
                        added.getLast().path().substring(folder.length())));
        changes.stream()
                .filter(change -> !(change instanceof FileChange.Added))
                .map(Applying::difference)
                .forEach(lines::add);
        return lines;
    }

    /// What the program writes itself is not shown line by line.
    private static String difference(FileChange change) {
        return change instanceof FileChange.Changed(var path, var _) && path.startsWith("discovered/")
                ? "changed  " + path
                : new ConfigurationDifference(List.of(change)).text();
    }

    private static String names(List<ConnectorDefinition> connectors) {
        return connectors.stream().map(ConnectorDefinition::name).collect(Collectors.joining(", "));
    }

    /// Rules may be saved whatever is wrong with them, but not unseen (rules.md 10).
    private static List<String> problems(Proposal proposal) {
        var lines = new ArrayList<String>();
        var faults = problems(proposal, true);
        if (!faults.isEmpty()) {
            lines.add("\nFaulty; every object that these rules apply to fails until they are corrected:\n" + faults);
        }
        var warnings = problems(proposal, false);
        if (!warnings.isEmpty()) {
            lines.add("\nWarnings:\n" + warnings);
        }
        return lines;
    }

    private static String problems(Proposal proposal, boolean fatal) {
        var files = RuleFiles.of(proposal.ready());
        return proposal.installed().problems().stream()
                .filter(problem -> problem.fatal() == fatal)
                .map(problem -> files.located(problem).toString())
                .collect(Collectors.joining("\n"));
    }

    private static SequencedMap<String, Object> problem(RuleFiles files, RuleProblem problem) {
        var located = files.located(problem);
        var parts = new LinkedHashMap<String, Object>();
        parts.put("file", located.file());
        parts.put("line", located.line());
        parts.put("column", located.column());
        parts.put("rule", problem.rule());
        parts.put("fails", problem.fatal());
        parts.put("message", problem.message());
        return parts;
    }

    private static SequencedMap<String, Object> parts(Proposal proposal, boolean applied) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("applied", applied);
        parts.put(
                "changes",
                proposal.difference().files().stream().map(Applying::change).toList());
        parts.put(
                "warnings",
                proposal.installed().problems().stream()
                        .map(RuleProblem::toString)
                        .toList());
        parts.put("leftOut", leftOut(proposal));
        var files = RuleFiles.of(proposal.ready());
        parts.put(
                "problems",
                proposal.installed().problems().stream()
                        .map(problem -> problem(files, problem))
                        .toList());
        parts.put(
                "fullImport",
                proposal.fullImports().stream().map(ConnectorDefinition::name).toList());
        parts.put("fullSync", proposal.fullSync());
        return parts;
    }

    private static SequencedMap<String, Object> change(FileChange change) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("file", change.path());
        parts.put(
                "change",
                switch (change) {
                    case FileChange.Added _ -> "added";
                    case FileChange.Removed _ -> "removed";
                    case FileChange.Changed _ -> "changed";
                });
        return parts;
    }
}

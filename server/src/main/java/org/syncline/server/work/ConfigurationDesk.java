package org.syncline.server.work;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.configuration.ConfigurationDifference;
import org.syncline.configuration.ConfigurationDifference.FileChange;
import org.syncline.configuration.RuleFiles;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.home.ExitCode;
import org.syncline.home.Proposal;
import org.syncline.home.Refused;
import org.syncline.home.RollBack;
import org.syncline.home.Workplace;
import org.syncline.store.ConfigurationHistory.Header;
import org.syncline.store.ConfigurationHistory.Revision;

/// The configuration as it is applied, its revisions, what the folder differs by, applying just that, and the way back
/// (service-manager-ui.md 9).
public final class ConfigurationDesk {

    private final EngineRoom room;

    public ConfigurationDesk(EngineRoom room) {
        this.room = room;
    }

    /// What applying would do.
    ///
    /// @param digest of the files; applying asks for it, so that nobody applies what nobody looked at
    /// @param broken why it cannot be applied; empty: it can
    /// @param faults rules that fail every object that they apply to
    /// @param fullImports the connectors that have to be imported in full afterwards
    public record Plan(
            String folder,
            String digest,
            String broken,
            List<Change> changes,
            List<String> faults,
            List<String> warnings,
            List<String> fullImports,
            boolean fullSync) {

        public boolean isNothing() {
            return broken.isEmpty() && changes.isEmpty();
        }
    }

    /// @param what `added`, `removed` or `changed`
    /// @param lines of a changed one, as a difference
    public record Change(String path, String what, List<String> lines) {}

    /// @param files how many lines each has
    /// @param since what became of each file since the revision before
    public record Whole(Header revision, SortedMap<String, Long> files, List<Change> since) {}

    /// @param revision what is applied now
    public record Saved(int revision, List<Change> changes) {

        /// For the audit log.
        public String told() {
            return "revision %d: %s"
                    .formatted(
                            revision,
                            String.join(
                                    ", ",
                                    changes.stream()
                                            .map(one -> one.what() + " " + one.path())
                                            .toList()));
        }
    }

    /// Two queries a page.
    public Page<Header> revisions(String cursor) {
        int before = (int) Math.min(Page.position(cursor, Integer.MAX_VALUE), Integer.MAX_VALUE);
        return room.database()
                .in(transaction -> Page.of(
                        transaction.configuration().headers(before, Page.USUAL + 1), Page.USUAL, Header::number));
    }

    public Whole revision(int number) {
        var revision = find(number);
        var before = room.database()
                .in(transaction -> transaction.configuration().revision(number - 1))
                .<SortedMap<String, String>>map(Revision::files)
                .orElseGet(TreeMap::new);
        var lines = new TreeMap<String, Long>();
        revision.files().forEach((path, text) -> lines.put(path, text.lines().count()));
        return new Whole(
                new Header(
                        revision.number(),
                        revision.at(),
                        revision.by(),
                        revision.files().size()),
                lines,
                changes(ConfigurationDifference.between(before, revision.files())));
    }

    /// The files of a revision by their paths.
    public SortedMap<String, String> files(int number) {
        return find(number).files();
    }

    /// What the folder would change.
    public Plan plan() {
        var place = place();
        try {
            return plan(Proposal.of(room.session().revision(), place.read()));
        } catch (Refused unreadable) {
            return new Plan(
                    place.folder().toString(),
                    "",
                    String.valueOf(unreadable.getMessage()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    false);
        }
    }

    /// Applies what the folder holds.
    ///
    /// @param digest as the plan told it
    /// @throws Refused if the folder holds something else by now, or something runs
    public Saved apply(String digest, String person) {
        var proposal = Proposal.of(room.session().revision(), place().read());
        demandSame(proposal, digest);
        proposal.apply(room.session(), person, room.clock().instant());
        return saved(proposal);
    }

    /// What going back to a revision would change.
    public Plan planBack(int number) {
        return plan(RollBack.to(room.session(), number).proposal());
    }

    /// Goes back to a revision.
    ///
    /// @param digest as the plan told it
    public Saved goBack(int number, String digest, String person) {
        var back = RollBack.to(room.session(), number);
        demandSame(back.proposal(), digest);
        back.apply(person, room.clock().instant());
        return saved(back.proposal());
    }

    private Workplace place() {
        return new Workplace(room.session().home().configuration());
    }

    private Revision find(int number) {
        return room.database()
                .in(transaction -> transaction.configuration().revision(number))
                .orElseThrow(() -> new Refused(ExitCode.NOT_FOUND, "There is no revision %d.".formatted(number)));
    }

    private static void demandSame(Proposal proposal, String digest) {
        if (!proposal.digest().equals(digest)) {
            throw new Refused(
                    ExitCode.BUSY,
                    "Nothing was applied: the files are other ones than those that were looked at. Look again, then apply.");
        }
    }

    private Saved saved(Proposal proposal) {
        return new Saved(room.session().revision().map(Revision::number).orElse(0), changes(proposal.difference()));
    }

    private Plan plan(Proposal proposal) {
        return new Plan(
                place().folder().toString(),
                proposal.digest(),
                "",
                changes(proposal.difference()),
                problems(proposal, true),
                problems(proposal, false),
                proposal.difference().isEmpty()
                        ? List.of()
                        : proposal.fullImports().stream()
                                .map(ConnectorDefinition::name)
                                .toList(),
                !proposal.difference().isEmpty() && proposal.fullSync());
    }

    private static List<String> problems(Proposal proposal, boolean fatal) {
        var files = RuleFiles.of(proposal.ready());
        return proposal.installed().problems().stream()
                .filter(problem -> problem.fatal() == fatal)
                .map(problem -> files.located(problem).toString())
                .toList();
    }

    private static List<Change> changes(ConfigurationDifference difference) {
        return difference.files().stream().map(ConfigurationDesk::change).toList();
    }

    /// What the program writes itself is not shown line by line.
    private static Change change(FileChange change) {
        return switch (change) {
            case FileChange.Added(var path, var lines) -> new Change(path, "added", List.of(lines.size() + " lines"));
            case FileChange.Removed(var path) -> new Change(path, "removed", List.of());
            case FileChange.Changed(var path, var lines) ->
                new Change(path, "changed", path.startsWith("discovered/") ? List.of() : lines);
        };
    }
}

package org.syncline.server.work;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syncline.configuration.ConfigurationDifference;
import org.syncline.configuration.ConfigurationDifference.FileChange;
import org.syncline.configuration.FileNames;
import org.syncline.configuration.ReadResult;
import org.syncline.configuration.RuleFiles;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.home.FileDraft;
import org.syncline.home.FileDraft.Kept;
import org.syncline.home.Proposal;
import org.syncline.home.Workplace;
import org.syncline.home.rules.FreshRule;
import org.syncline.home.rules.WrittenRules;
import org.syncline.store.ConfigurationHistory.Revision;

/// The files of the configuration folder: what each says, what another text would come to, and keeping that. What is
/// applied stays as it is until somebody applies the folder.
public final class FileDesk {

    private final EngineRoom room;
    private final ObjectTrial trial;

    public FileDesk(EngineRoom room) {
        this.room = room;
        trial = new ObjectTrial(room);
    }

    /// @param change what became of it since the configuration was applied: `changed`, `added`, `removed`; empty:
    /// nothing
    public record Line(String path, long lines, String change) {}

    private static final Columns<Line> COLUMNS = Columns.of("path", Comparator.comparing(Line::path))
            .and("lines", Comparator.comparingLong(Line::lines))
            .andText("change", Line::change);

    /// @param sort `path` (as usual), `lines`, `change`; with `-` before it the other way round
    public List<Line> all(String sort) {
        return COLUMNS.sorted(all(), sort);
    }

    public List<Line> all() {
        var texts = place().texts();
        var applied = applied();
        var paths = new TreeSet<>(texts.keySet());
        paths.addAll(applied.keySet());
        return paths.stream()
                .map(path -> new Line(
                        path, texts.getOrDefault(path, "").lines().count(), change(applied.get(path), texts.get(path))))
                .toList();
    }

    private static String change(@Nullable String before, @Nullable String now) {
        if (now == null) {
            return "removed";
        }
        if (before == null) {
            return "added";
        }
        return before.equals(now) ? "" : "changed";
    }

    /// @throws Refused if there is none
    public Kept open(String path) {
        return FileDraft.kept(place(), path);
    }

    /// A rule to begin with, nowhere kept yet.
    ///
    /// @param like the rule that it is to be like; empty: it says next to nothing
    public Kept begin(String like) {
        var young = FreshRule.of(WrittenRules.of(place().read()), like);
        return new Kept(young.path(), young.text(), "");
    }

    /// What the configuration would be with that text.
    ///
    /// @param object to try it on, by its DN or the beginning of a name; empty: on none
    public FileVerdict check(String path, String text, String object) {
        return check(FileDraft.of(place(), path, text), object);
    }

    FileVerdict check(FileDraft draft, String object) {
        var lines = lines(applied(), draft);
        return switch (draft.read()) {
            case ReadResult.Broken(var problems) ->
                new FileVerdict(
                        false, Findings.of(draft, problems), lines, List.of(), false, Optional.empty(), List.of());
            case ReadResult.Ready ready -> {
                var proposal = Proposal.of(room.session().revision(), ready);
                var tried = object.isBlank() ? ObjectTrial.NONE : trial.of(proposal.installed(), object.strip());
                yield new FileVerdict(
                        true,
                        Findings.of(draft, proposal),
                        lines,
                        proposal.difference().isEmpty()
                                ? List.of()
                                : proposal.fullImports().stream()
                                        .map(ConnectorDefinition::name)
                                        .toList(),
                        !proposal.difference().isEmpty() && proposal.fullSync(),
                        tried.tried(),
                        tried.choices());
            }
        };
    }

    private static List<String> lines(SortedMap<String, String> applied, FileDraft draft) {
        var before = applied.get(draft.path());
        var was = before == null ? new TreeMap<String, String>() : new TreeMap<>(Map.of(draft.path(), before));
        return ConfigurationDifference.between(was, new TreeMap<>(Map.of(draft.path(), draft.text()))).files().stream()
                .flatMap(change -> switch (change) {
                    case FileChange.Changed(var _, var lines) -> lines.stream();
                    case FileChange.Added _, FileChange.Removed _ -> Stream.empty();
                })
                .toList();
    }

    /// Plays the examples that lie beside the rules, with that text.
    ///
    /// @throws Refused if the rules or the examples cannot be read
    public ExamplesPlayed play(String path, String text) {
        var draft = FileDraft.of(place(), path, text);
        return switch (draft.read()) {
            case ReadResult.Broken(var problems) -> throw draft.unreadable(problems);
            case ReadResult.Ready ready -> ExamplesPlayed.of(place(), ready, path);
        };
    }

    /// Writes the file. One that is new and holds a rule is called like the rule.
    ///
    /// @param seen the digest of the text that was changed; empty: there was no file
    public synchronized Kept keep(String path, String text, String seen) {
        var draft = FileDraft.of(place(), path, text);
        return (seen.isEmpty() ? named(draft) : draft).keep(seen);
    }

    /// Writes a text to the letter, in place of one.
    synchronized Kept keep(FileDraft draft, String seen) {
        return draft.keep(seen);
    }

    private FileDraft named(FileDraft draft) {
        return draft.read() instanceof ReadResult.Ready ready
                ? Optional.ofNullable(RuleFiles.of(ready).rules().get(draft.path()))
                        .map(rule -> FileDraft.of(place(), FileNames.rule(rule), draft.text()))
                        .orElse(draft)
                : draft;
    }

    /// Takes the file away.
    ///
    /// @param seen its digest
    public synchronized void remove(String path, String seen) {
        FileDraft.of(place(), path, "").remove(seen);
    }

    SortedMap<String, String> applied() {
        return room.session().revision().map(Revision::files).orElseGet(Collections::emptySortedMap);
    }

    Workplace place() {
        return new Workplace(room.session().home().configuration());
    }
}

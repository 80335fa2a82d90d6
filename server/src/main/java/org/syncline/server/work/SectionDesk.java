package org.syncline.server.work;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncline.configuration.ConfigurationDifference;
import org.syncline.configuration.ConfigurationDifference.FileChange;
import org.syncline.configuration.ConfigurationProblem;
import org.syncline.configuration.ConnectorSections;
import org.syncline.configuration.ConnectorSections.Said;
import org.syncline.configuration.FileNames;
import org.syncline.configuration.SectionEdit;
import org.syncline.connector.Partition;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.home.ExitCode;
import org.syncline.home.FileDraft;
import org.syncline.home.FileDraft.Kept;
import org.syncline.home.Refused;

/// Run profiles and limits of a connector, changed by forms: what its file says now, what another section would come
/// to, and keeping that as [FileDesk] keeps a file. Nothing is applied here.
public final class SectionDesk {

    private final EngineRoom room;
    private final FileDesk files;

    public SectionDesk(EngineRoom room, FileDesk files) {
        this.room = room;
        this.files = files;
    }

    /// @param connector as the file says
    /// @param partitions that the connected system has
    /// @param applied whether the file is applied as it is
    public record Opened(Kept file, ConnectorDefinition connector, List<Partition> partitions, boolean applied) {
        public Opened {
            partitions = List.copyOf(partitions);
        }

        public List<String> objectTypes() {
            return connector.objectTypes().stream().map(ObjectTypeName::text).toList();
        }
    }

    /// What another section would come to.
    ///
    /// @param lines what would differ in the file
    /// @param gone comments that would go
    /// @param shown the digest of the text: whoever keeps it says that this was looked at
    /// @param verdict of the whole configuration with it
    public record Foreseen(List<String> lines, List<String> gone, String shown, FileVerdict verdict) {
        public Foreseen {
            lines = List.copyOf(lines);
            gone = List.copyOf(gone);
        }

        public boolean isKeepable() {
            return verdict.readable() && !lines.isEmpty();
        }
    }

    /// The file of a connector that is applied, whatever it is called and says.
    public String path(String connector) {
        return ConnectorSections.path(
                        files.place().texts(), room.connector(connector).id())
                .orElse(FileNames.connector(connector));
    }

    /// The partitions that the connected system has.
    public List<Partition> partitions(String connector) {
        return room.connector(connector).discovered().partitions();
    }

    /// @throws Refused if there is no file, or it cannot be read
    public Opened open(String connector) {
        var file = files.open(path(connector));
        return switch (ConnectorSections.read(file.path(), file.text())) {
            case Said.Plain(var said) ->
                new Opened(
                        file,
                        said,
                        partitions(connector),
                        file.text().equals(files.applied().get(file.path())));
            case Said.Unreadable(var problems) ->
                throw new Refused(
                        ExitCode.USAGE,
                        "A form cannot show what cannot be read:\n"
                                + problems.stream()
                                        .map(ConfigurationProblem::toString)
                                        .collect(Collectors.joining("\n")));
        };
    }

    /// @param seen the digest of the file that the section was changed in
    /// @param edit from the text of the file
    /// @throws Refused if it cannot be done without loss, or the file is another one by now
    public Foreseen foresee(String connector, String seen, Function<String, SectionEdit> edit) {
        var before = files.open(path(connector));
        var written = written(before, edit);
        var draft = FileDraft.exactly(files.place(), before.path(), written.text());
        draft.demand(seen);
        return new Foreseen(
                lines(before, written.text()), written.gone(), draft.kept().digest(), files.check(draft, ""));
    }

    /// Keeps what somebody looked at.
    ///
    /// @param shown as [#foresee] told it
    /// @throws Refused as [#foresee] does, or if it would be something else than what was shown
    public Kept keep(String connector, String seen, String shown, Function<String, SectionEdit> edit) {
        var before = files.open(path(connector));
        var draft = FileDraft.exactly(
                files.place(), before.path(), written(before, edit).text());
        draft.demand(seen);
        if (!draft.kept().digest().equals(shown)) {
            throw new Refused(
                    ExitCode.BUSY,
                    "Nothing was kept: the last changes were not shown yet. Look at what differs now, and keep that.");
        }
        return files.keep(draft, seen);
    }

    private static SectionEdit.Written written(Kept before, Function<String, SectionEdit> edit) {
        return switch (edit.apply(before.text())) {
            case SectionEdit.Written written -> written;
            case SectionEdit.Untouchable(int line, var why) ->
                throw new Refused(
                        ExitCode.USAGE,
                        "A form cannot change this without loss. %s: %s. Change it in the text of the file."
                                .formatted(line == 0 ? before.path() : before.path() + ", line " + line, why));
        };
    }

    private static List<String> lines(Kept before, String young) {
        return ConfigurationDifference.between(
                        new TreeMap<>(Map.of(before.path(), before.text())),
                        new TreeMap<>(Map.of(before.path(), young)))
                .files()
                .stream()
                .flatMap(change -> switch (change) {
                    case FileChange.Changed(var _, var lines) -> lines.stream();
                    case FileChange.Added _, FileChange.Removed _ -> Stream.empty();
                })
                .toList();
    }
}

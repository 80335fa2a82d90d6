package org.syncline.server.work;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.RunProfile;
import org.syncline.home.words.Words;
import org.syncline.server.access.Sight;
import org.syncline.store.ConnectorStore.Registered;
import org.syncline.store.Operation;
import org.syncline.store.Run;

/// The connectors of the applied configuration, and what each is doing.
public final class ConnectorList {

    /// So many runs are looked at for the last one of each connector.
    private static final int RECENT = 200;

    private final EngineRoom room;

    public ConnectorList(EngineRoom room) {
        this.room = room;
    }

    /// @param lastRun empty: none of the recent ones
    /// @param openRun the number of the run that goes on; empty: idle
    public record Line(
            String name,
            String type,
            boolean fullImportRequired,
            boolean fullSyncRequired,
            Optional<RunLine> lastRun,
            Optional<Long> openRun) {

        public String state() {
            return openRun.isPresent() ? "Running" : "Idle";
        }

        Instant lastBegan() {
            return lastRun.map(RunLine::started).orElse(Instant.MIN);
        }

        /// How much it is to do in full.
        int needs() {
            return (fullImportRequired ? 2 : 0) + (fullSyncRequired ? 1 : 0);
        }
    }

    public record Profile(String name, List<String> steps) {

        static Profile of(RunProfile profile) {
            return new Profile(
                    profile.name(),
                    profile.steps().stream()
                            .map(planned -> planned.step().label())
                            .toList());
        }
    }

    /// @param pendingExports by operation, those that are not zero
    public record Whole(
            Line line, List<Profile> profiles, List<RunLine> runs, SequencedMap<String, Long> pendingExports) {}

    private static final Columns<Line> COLUMNS = Columns.of("name", Comparator.comparing(Line::name))
            .andText("type", Line::type)
            .andText("state", Line::state)
            .and("last-run", Comparator.comparing(Line::lastBegan))
            .and("needs", Comparator.comparingInt(Line::needs));

    /// Two queries.
    ///
    /// @param sort `name` (as usual), `type`, `state`, `last-run`, `needs`; with `-` before it the other way round
    public List<Line> all(String sort, Sight sight) {
        return COLUMNS.sorted(all(sight), sort);
    }

    /// Two queries.
    public List<Line> all(Sight sight) {
        var engine = room.engine();
        return room.database().in(transaction -> {
            var known = transaction.connectors().all();
            var runs = transaction.runs().latest(RECENT);
            return engine.installed().configuration().connectors().values().stream()
                    .filter(connector -> sight.includes(connector.name()))
                    .sorted(Comparator.comparing(ConnectorDefinition::name))
                    .map(connector -> line(connector, known, runs))
                    .toList();
        });
    }

    /// Three queries.
    public Whole one(String name) {
        var connector = room.connector(name);
        return room.database().in(transaction -> {
            var known = transaction.connectors().all();
            var runs = transaction.runs().latest(RECENT);
            var names = Map.of(connector.id(), connector.name());
            var pending = new LinkedHashMap<String, Long>();
            transaction.connectorSpace().pendingExportCounts(connector.id()).forEach((operation, count) -> {
                if (operation != Operation.NONE && count > 0) {
                    pending.put(Words.of(operation), count);
                }
            });
            return new Whole(
                    line(connector, known, runs),
                    connector.profiles().stream().map(Profile::of).toList(),
                    runs.stream()
                            .filter(run -> run.connector().equals(connector.id()))
                            .limit(10)
                            .map(run -> RunLine.of(run, names, room.clock().instant()))
                            .toList(),
                    pending);
        });
    }

    private Line line(ConnectorDefinition connector, List<Registered> known, List<Run> runs) {
        var flags =
                known.stream().filter(one -> one.id().equals(connector.id())).findFirst();
        var own = runs.stream()
                .filter(run -> run.connector().equals(connector.id()))
                .toList();
        var names = Map.of(connector.id(), connector.name());
        return new Line(
                connector.name(),
                connector.type(),
                flags.map(Registered::fullImportRequired).orElse(true),
                flags.map(Registered::fullSyncRequired).orElse(true),
                own.stream()
                        .findFirst()
                        .map(run -> RunLine.of(run, names, room.clock().instant())),
                own.stream()
                        .filter(run -> run.end() instanceof Run.End.Open)
                        .findFirst()
                        .map(run -> run.id().number()));
    }
}

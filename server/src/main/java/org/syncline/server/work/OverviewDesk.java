package org.syncline.server.work;

import static org.syncline.server.work.OverviewView.State.IDLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Engine;
import org.syncline.engine.Result;
import org.syncline.home.SchedulerView;
import org.syncline.server.access.Sight;
import org.syncline.server.work.OverviewView.State;
import org.syncline.store.Backlog;
import org.syncline.store.HeldLocks;
import org.syncline.store.Lingering;
import org.syncline.store.RunTrends;
import org.syncline.store.Transaction;

/// Looks at all that people want to know first (service-manager-ui.md 2), with the same number of queries
/// whatever there is.
public final class OverviewDesk {

    private static final int DAYS = 14;

    /// An import that is missing that many times in a row is late.
    private static final int LATE = 3;

    private final EngineRoom room;
    private final SchedulerDesk scheduler;
    private final ConnectorList connectors;
    private final HeldList held;
    private final Cycles cycles;
    private final Certificates certificates;

    public OverviewDesk(EngineRoom room, ServedCertificate served) {
        this.room = room;
        this.scheduler = new SchedulerDesk(room);
        this.connectors = new ConnectorList(room);
        this.held = new HeldList(room);
        this.cycles = new Cycles(room);
        this.certificates = new Certificates(served);
    }

    /// Twenty-nine queries; before anything is applied, two.
    public OverviewView view(Sight sight) {
        return room.session().applied().map(engine -> of(engine, sight)).orElseGet(this::nothing);
    }

    private OverviewView nothing() {
        var now = room.clock().instant();
        return new OverviewView(
                now,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                certificates.all(List.of(), now),
                storage(room.database().in(Transaction::octets)));
    }

    private OverviewView of(Engine engine, Sight sight) {
        var now = room.clock().instant();
        var definitions = engine.installed().configuration().connectors().values().stream()
                .filter(one -> sight.includes(one.name()))
                .toList();
        var byName = definitions.stream().collect(Collectors.toMap(ConnectorDefinition::name, Function.identity()));
        var schedule = scheduler.view(sight);
        var lines = connectors.all(sight);
        var rest = room.database().in(transaction -> Rest.read(transaction, now));
        var states = lines.stream()
                .collect(Collectors.toMap(ConnectorList.Line::name, line -> state(line, byName, rest.locks())));
        return new OverviewView(
                now,
                Optional.of(working(schedule, lines, states, sight)),
                schedule.connectors().stream()
                        .flatMap(one -> Optional.ofNullable(byName.get(one.name()))
                                .map(definition -> connector(
                                        one, schedule, definition, rest, states.getOrDefault(one.name(), IDLE)))
                                .stream())
                        .toList(),
                held.all(sight),
                rest.faulty().stream()
                        .filter(one -> sight.includes(one.run().connector()))
                        .toList(),
                sight.isWhole() ? rest.days() : List.of(),
                rest.times().stream()
                        .filter(one -> sight.includes(one.connector()))
                        .toList(),
                certificates.all(definitions, now),
                storage(rest.octets()));
    }

    /// What one transaction reads.
    private record Rest(
            HeldLocks locks,
            Backlog backlog,
            Lingering lingering,
            List<OverviewView.Faulty> faulty,
            List<RunTrends.Day> days,
            List<OverviewView.Times> times,
            long octets) {

        static Rest read(Transaction transaction, Instant now) {
            var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            var since = today.minusDays(DAYS - 1).atStartOfDay(ZoneOffset.UTC).toInstant();
            var names = History.names(transaction);
            var days = transaction.runTrends().days(since).stream()
                    .collect(Collectors.toMap(RunTrends.Day::day, Function.identity()));
            return new Rest(
                    transaction.heldLocks(),
                    transaction.backlog(),
                    transaction.lingering(Result.completed()),
                    Faults.since(transaction, since, names, now),
                    IntStream.range(0, DAYS)
                            .mapToObj(day -> today.minusDays(DAYS - 1L - day))
                            .map(day -> days.getOrDefault(day, new RunTrends.Day(day, 0, 0)))
                            .toList(),
                    transaction.runTrends().times(since).stream()
                            .map(one -> new OverviewView.Times(
                                    names.getOrDefault(
                                            one.connector(), one.connector().toString()),
                                    one.profile(),
                                    one.runs(),
                                    one.median(),
                                    one.longest()))
                            .toList(),
                    transaction.octets());
        }
    }

    /// A run that was left in the middle is open in the history, and nothing works on it.
    private static State state(ConnectorList.Line line, Map<String, ConnectorDefinition> byName, HeldLocks locks) {
        if (line.openRun().isEmpty()) {
            return IDLE;
        }
        boolean busy = Optional.ofNullable(byName.get(line.name()))
                .filter(connector -> locks.connectors().contains(connector.id()))
                .isPresent();
        return busy ? State.RUNNING : State.INTERRUPTED;
    }

    private OverviewView.Working working(
            SchedulerView schedule, List<ConnectorList.Line> lines, Map<String, State> states, Sight sight) {
        return new OverviewView.Working(
                schedule.state(),
                lines.stream()
                        .filter(line -> states.get(line.name()) == State.RUNNING)
                        .flatMap(line -> line.lastRun().stream())
                        .toList(),
                schedule.stagingMode(),
                schedule.suspension(),
                schedule.nextPolicy(),
                schedule.nextStart(),
                cycles.all("").items().stream().filter(_ -> sight.isWhole()).findFirst(),
                schedule.leader(),
                schedule.isLed());
    }

    private static OverviewView.Connector connector(
            SchedulerView.Connector one,
            SchedulerView schedule,
            ConnectorDefinition definition,
            Rest rest,
            State state) {
        var id = definition.id();
        var ago = one.imported().map(at -> Duration.between(at, schedule.now()));
        return new OverviewView.Connector(
                one.name(),
                definition.type(),
                state,
                one.imported(),
                ago,
                ago.filter(age -> age.compareTo(schedule.interval().multipliedBy(LATE)) > 0)
                        .isPresent(),
                one.fullImportRequired(),
                one.fullSyncRequired(),
                rest.backlog().imports().getOrDefault(id, 0L),
                PendingList.counts(rest.backlog().exports().getOrDefault(id, Map.of())),
                rest.backlog().unconfirmed().getOrDefault(id, 0L),
                rest.lingering().unconfirmed().getOrDefault(id, 0L),
                rest.lingering().placeholders().getOrDefault(id, 0L));
    }

    private OverviewView.Storage storage(long octets) {
        return new OverviewView.Storage(octets, room.session().databaseFolder().flatMap(OverviewDesk::free));
    }

    private static Optional<Long> free(Path folder) {
        try {
            return Optional.of(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException _) { // a disk that does not say
            return Optional.empty();
        }
    }
}

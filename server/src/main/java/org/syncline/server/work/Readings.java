package org.syncline.server.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.core.value.ConnectorId;
import org.syncline.home.SchedulerView;
import org.syncline.home.words.Words;
import org.syncline.server.access.Sight;
import org.syncline.store.Backlog;
import org.syncline.store.CycleRecord;
import org.syncline.store.Operation;
import org.syncline.store.Run;

/// The numbers that tell how it goes: backlog, age, the last cycle, who leads.
final class Readings {

    private static final List<Operation> SENT =
            List.of(Operation.ADD, Operation.UPDATE, Operation.DELETE, Operation.DELETE_ADD, Operation.RENAME);

    private final EngineRoom room;
    private final SchedulerDesk desk;

    Readings(EngineRoom room, SchedulerDesk desk) {
        this.room = room;
        this.desk = desk;
    }

    /// @param labels names and values in turn
    record Reading(String name, String help, List<String> labels, double value) {}

    /// Fourteen queries, whatever there is.
    ///
    /// @throws org.syncline.home.Refused if nothing was applied yet
    List<Reading> all() {
        var view = desk.view(Sight.EVERYTHING);
        var engine = room.engine();
        var backlog = room.database().in(transaction -> transaction.backlog());
        var last = room.database().in(transaction -> transaction.cycles().before(Long.MAX_VALUE, 2)).stream()
                .filter(cycle -> cycle.end() instanceof Run.End.At)
                .findFirst();
        var all = new ArrayList<Reading>();
        scheduler(all, view);
        last.ifPresent(cycle -> cycle(all, cycle));
        engine.installed().configuration().connectors().values().forEach(connector -> {
            backlog(all, backlog, connector.id(), connector.name());
            view.connectors().stream()
                    .filter(one -> one.name().equals(connector.name()))
                    .forEach(one -> connector(all, one, view.now()));
        });
        return all;
    }

    private void scheduler(List<Reading> all, SchedulerView view) {
        all.add(one("syncline.scheduler.leader", "1: this process runs the schedule", desk.isRunHere(view)));
        all.add(one("syncline.scheduler.led", "1: some process runs the schedule", view.isLed()));
        all.add(one("syncline.scheduler.enabled", "1: cycles begin by themselves", view.cyclesEnabled()));
        all.add(one(
                "syncline.scheduler.suspended",
                "1: somebody has suspended the scheduler",
                view.suspension().isPresent()));
        all.add(one("syncline.staging.mode", "1: nothing is exported", view.stagingMode()));
        all.add(one("syncline.cycle.in.progress", "1: a cycle is running", view.cycleInProgress()));
        view.nextStart()
                .ifPresent(at -> all.add(new Reading(
                        "syncline.cycle.next.seconds",
                        "How long until the next cycle begins by itself; below 0: it is late",
                        List.of(),
                        seconds(view.now(), at))));
    }

    private static void cycle(List<Reading> all, CycleRecord cycle) {
        if (cycle.end() instanceof Run.End.At(var end)) {
            all.add(new Reading(
                    "syncline.cycle.last.end.timestamp.seconds",
                    "When the last cycle ended",
                    List.of(),
                    end.toEpochMilli() / 1000.0));
            all.add(new Reading(
                    "syncline.cycle.last.duration.seconds",
                    "How long the last cycle took",
                    List.of(),
                    seconds(cycle.startedAt(), end)));
        }
        all.add(one(
                "syncline.cycle.last.success",
                "1: the last cycle ended without a fault",
                cycle.result().equals("success")));
        all.add(new Reading(
                "syncline.cycle.last.result",
                "How the last cycle ended, as label",
                List.of("result", cycle.result(), "policy", cycle.policy()),
                1));
    }

    private static void backlog(List<Reading> all, Backlog backlog, ConnectorId id, String name) {
        all.add(of("syncline.pending.imports", "Objects that wait for a synchronization", name, backlog.imports(), id));
        all.add(of("syncline.unconfirmed.exports", "Objects sent and not seen again", name, backlog.unconfirmed(), id));
        all.add(of("syncline.held.objects", "Objects that a limit holds back", name, backlog.held(), id));
        var exports = Optional.ofNullable(backlog.exports().get(id)).orElse(Map.of());
        SENT.forEach(operation -> all.add(new Reading(
                "syncline.pending.exports",
                "Objects that wait to be sent",
                List.of("connector", name, "operation", Words.of(operation)),
                exports.getOrDefault(operation, 0L))));
    }

    private static void connector(List<Reading> all, SchedulerView.Connector connector, Instant now) {
        var label = List.of("connector", connector.name());
        connector
                .imported()
                .ifPresent(at -> all.add(new Reading(
                        "syncline.import.lag.seconds",
                        "Since the last import that did its work",
                        label,
                        seconds(at, now))));
        all.add(new Reading(
                "syncline.full.import.required",
                "1: the next import reads everything",
                label,
                connector.fullImportRequired() ? 1 : 0));
        all.add(new Reading(
                "syncline.full.sync.required",
                "1: the next synchronization looks at everything",
                label,
                connector.fullSyncRequired() ? 1 : 0));
    }

    private static Reading of(
            String name, String help, String connector, Map<ConnectorId, Long> counts, ConnectorId id) {
        return new Reading(name, help, List.of("connector", connector), counts.getOrDefault(id, 0L));
    }

    private static Reading one(String name, String help, boolean isSo) {
        return new Reading(name, help, List.of(), isSo ? 1 : 0);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}

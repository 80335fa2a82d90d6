package org.syncline.journey.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.syncline.engine.Engine;
import org.syncline.engine.Installed;
import org.syncline.engine.Progress;
import org.syncline.engine.Schedule;
import org.syncline.engine.schedule.Scheduler;
import org.syncline.store.Database;
import org.syncline.store.DatabaseAddress;

/// A server's scheduler as a process to be killed, with cycles as often as can be. Arguments: address and user of the
/// database, home folder. Says when a cycle begins, and that it goes on.
final class LeaderProcess {

    static final String BEGINS = "begins ";
    static final String AT = "at ";

    private static final Duration OFTEN = Duration.ofMillis(100);

    private LeaderProcess() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var address = new DatabaseAddress(
                arguments[0], arguments[1], System.getenv().getOrDefault(EngineProcess.PASSWORD, ""));
        var home = Path.of(arguments[2]);
        var usual = EngineProcess.installed(home).configuration();
        var installed = Installed.install(usual.with(new Schedule(
                true,
                OFTEN,
                true,
                Schedule.USUAL.keepObjects(),
                Schedule.USUAL.keepRuns(),
                Schedule.USUAL.receivers())));
        try (var database = Database.open(address)) {
            var engine = Engine.start(database, installed, EngineProcess.connections(home), Clock.systemUTC());
            var pid = Long.toString(ProcessHandle.current().pid());
            try (var _ = new Scheduler(database, () -> Optional.of(engine), pid, "scheduler", new Saying()).start()) {
                IO.println(EngineProcess.READY);
                new CountDownLatch(1).await();
            }
        }
    }

    private static final class Saying implements Progress {

        @Override
        public void begunCycle(long cycle) {
            IO.println(BEGINS + cycle);
        }

        @Override
        public void at(String phase, long done, long expected) {
            IO.println(AT + phase);
        }
    }
}

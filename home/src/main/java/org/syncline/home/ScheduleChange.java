package org.syncline.home;

import java.nio.file.Files;
import java.time.Instant;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.syncline.configuration.ConfigurationText;
import org.syncline.configuration.FileNames;
import org.syncline.configuration.ReadResult;
import org.syncline.configuration.ScheduleFile;
import org.syncline.engine.Schedule;
import org.syncline.store.Transaction;

/// Another schedule, kept as a revision of the configuration (DECISIONS 21), and written into the folder of the home if
/// there is one.
///
/// Unlike other changes it may be made while something runs: it has no part in what a run decides.
public final class ScheduleChange {

    private ScheduleChange() {}

    /// @return the schedule from now on
    /// @throws Refused if it cannot be, or if the folder holds other changes that nobody has applied
    public static Schedule apply(Session session, UnaryOperator<Schedule> change, String by, Instant at) {
        var before = session.ready();
        var wanted = change.apply(before.configuration().schedule());
        if (wanted.equals(before.configuration().schedule())) {
            return wanted;
        }
        var files = new TreeMap<>(before.files());
        files.put(FileNames.SCHEDULE, ScheduleFile.write(wanted));
        demand(ConfigurationText.read(files));
        var place = new Workplace(session.home().configuration());
        boolean beside = Files.exists(place.folder().resolve(FileNames.METAVERSE));
        if (beside) {
            Unapplied.demandNone(session, place, "change the schedule");
        }
        session.database()
                .run((Transaction transaction) -> transaction.configuration().save(files, by, at));
        if (beside) {
            place.replace(FileNames.SCHEDULE, ScheduleFile.write(wanted));
        }
        return wanted;
    }

    private static void demand(ReadResult result) {
        if (result instanceof ReadResult.Broken(var problems)) {
            throw new Refused(
                    ExitCode.USAGE, problems.stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
    }
}

package org.syncline.journey.crash;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import org.syncline.journey.crash.Operator.Way;
import org.syncline.journey.memory.WritesSeen;

/// The site that nobody interrupts: what is true of it every evening, how its days went, and where it wrote.
///
/// @param days those that it lived
/// @param evenings at the end of each day
/// @param paces how long the steps of each day took
/// @param points the write points that it came by
record Twin(List<Day> days, Map<Day, Picture> evenings, Map<Day, Pace> paces, SortedSet<String> points) {

    static Twin play(Seeded seeded, DatabaseServer server, List<Day> days) throws IOException {
        var evenings = new EnumMap<Day, Picture>(Day.class);
        var paces = new EnumMap<Day, Pace>(Day.class);
        try (var site = new Site(seeded, server, "twin")) {
            var writes = WritesSeen.in(site.database());
            for (var day : days) {
                site.pass(day);
                try (var engine = site.engine(Way.CYCLE)) {
                    engine.finish();
                    paces.put(day, Pace.of(engine));
                }
                evenings.put(day, site.picture());
            }
            return new Twin(days, evenings, paces, writes.points());
        }
    }

    Picture evening(Day day) {
        return Objects.requireNonNull(evenings.get(day));
    }

    Pace pace(Day day) {
        return Objects.requireNonNull(paces.get(day));
    }
}

package org.syncline.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.connector.ImportEntry;
import org.syncline.core.space.Hologram;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CsObjectId;

/// The objects that one page of an import shows, references resolved, and which of them are just as they were.
final class Sightings {

    private record Sighting(Anchor anchor, Hologram.Present object) {}

    private final Map<Anchor, Hologram.Present> objects = new HashMap<>();
    private final Set<Anchor> unchanged = new HashSet<>();
    private final Set<CsObjectId> touched = new HashSet<>();

    private Sightings() {}

    static Sightings of(List<ImportEntry> entries, StagingPage page, KnownObjects known) {
        var sightings = new Sightings();
        var seen = new ArrayList<Sighting>();
        for (var entry : entries) {
            switch (entry) {
                case ImportEntry.Seen(var anchor, var object) -> seen.add(new Sighting(anchor, page.resolved(object)));
                case ImportEntry.Changed(var anchor, var _) -> page.idAt(anchor).ifPresent(sightings.touched::add);
                case ImportEntry.Gone(var anchor) -> page.idAt(anchor).ifPresent(sightings.touched::add);
                case ImportEntry.Hidden(var anchor) -> page.idAt(anchor).ifPresent(sightings.touched::add);
                case ImportEntry.Unreadable _, ImportEntry.Filtered _ -> {}
            }
        }
        var verdicts = Cores.map(seen, sighting -> known.isUnchanged(sighting.anchor(), sighting.object()));
        for (int i = 0; i < seen.size(); i++) {
            sightings.add(seen.get(i), verdicts.get(i), page);
        }
        return sightings;
    }

    private void add(Sighting sighting, boolean isUnchanged, StagingPage page) {
        objects.put(sighting.anchor(), sighting.object());
        if (isUnchanged) {
            unchanged.add(sighting.anchor());
        } else {
            unchanged.remove(sighting.anchor());
            page.idAt(sighting.anchor()).ifPresent(touched::add);
            page.idAt(sighting.object().dn()).ifPresent(touched::add);
        }
    }

    /// The objects that cannot be left as they are without a closer look.
    Set<CsObjectId> touched() {
        return touched;
    }

    Hologram.Present object(Anchor anchor) {
        var object = objects.get(anchor);
        if (object == null) {
            throw new IllegalStateException("not resolved: " + anchor);
        }
        return object;
    }

    boolean isUnchanged(Anchor anchor) {
        return unchanged.contains(anchor);
    }
}

package org.syncline.configuration.vendor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.syncline.configuration.vendor.source.Element;
import org.syncline.engine.RunProfile;
import org.syncline.engine.RunStep;

/// Reads run profiles. Here a step is for all partitions of its connector (operations.md 2).
final class ProfileReading {

    private static final String[] PROFILES = {"marundata", "runprofiles", "runprofile", "runconfiguration"};
    private static final String[] STEPS = {"configuration", "runsteps", "steps", "step"};

    private final String connector;
    private final Ledger ledger;

    ProfileReading(String connector, Ledger ledger) {
        this.connector = connector;
        this.ledger = ledger;
    }

    List<RunProfile> read(Part part) {
        var profiles = new LinkedHashMap<String, RunProfile>();
        for (var element : profiles(part)) {
            profile(part.of(element)).ifPresent(profile -> {
                if (profiles.putIfAbsent(profile.name().toLowerCase(Locale.ROOT), profile) != null) {
                    ledger.note(
                            element,
                            about(profile.name()),
                            Fate.NOT_POSSIBLE,
                            "There is a run profile of this name already.");
                }
            });
        }
        return List.copyOf(profiles.values());
    }

    private List<Element> profiles(Part part) {
        var found = new ArrayList<Element>();
        for (var top : part.all(PROFILES)) {
            if (top.child("name").isPresent()) {
                found.add(top);
            } else {
                var around = part.of(top);
                found.addAll(around.all("runconfiguration", "runprofile"));
                around.close(connector);
            }
        }
        return found;
    }

    private String about(String name) {
        return connector + ", run profile '" + name + "'";
    }

    private Optional<RunProfile> profile(Part part) {
        var name = part.text("name").orElse("?");
        var about = about(name);
        var steps = new ArrayList<RunStep>();
        boolean whole = true;
        for (var element : steps(part, about)) {
            var said = new StepReading(about, ledger).read(part.of(element));
            whole &= said.isPresent();
            said.ifPresent(steps::add);
        }
        part.unneeded(
                "Run profiles",
                "Names and numbers that the vendor's product keeps for itself.",
                "id",
                "identifier",
                "version",
                "creationtime",
                "lastmodificationtime",
                "connectoridentifier");
        part.close(about);
        if (!whole || steps.isEmpty()) {
            part.note(
                    about,
                    Fate.NOT_POSSIBLE,
                    "A step of it is not possible, or it has none. Make a profile of its other steps if you need it.");
            return Optional.empty();
        }
        part.note(about, Fate.TAKEN_OVER, "%d steps.".formatted(once(steps).size()));
        if (once(steps).size() < steps.size()) {
            part.note(
                    about,
                    Fate.CHANGED,
                    "A step there is for one partition. Here one step is for all of them, so the repeated ones went.");
        }
        return Optional.of(RunProfile.of(name, once(steps).toArray(RunStep[]::new)));
    }

    /// Neighbours that say the same were for several partitions.
    private static List<RunStep> once(List<RunStep> steps) {
        var once = new ArrayList<RunStep>();
        for (var step : steps) {
            if (once.isEmpty() || !once.getLast().equals(step)) {
                once.add(step);
            }
        }
        return once;
    }

    private List<Element> steps(Part part, String about) {
        var found = new ArrayList<Element>();
        for (var top : part.all(STEPS)) {
            if (StepReading.isStep(top)) {
                found.add(top);
            } else {
                var around = part.of(top);
                found.addAll(around.all("step", "runstep"));
                around.close(about);
            }
        }
        return found;
    }
}

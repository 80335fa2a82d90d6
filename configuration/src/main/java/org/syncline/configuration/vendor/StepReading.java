package org.syncline.configuration.vendor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.syncline.configuration.vendor.source.Element;
import org.syncline.engine.RunStep;

/// Reads one step of a run profile. The combined steps of the older products become two (operations.md 2.1).
final class StepReading {

    private static final String[] TYPE = {"steptype", "type", "tasktype"};
    private static final RunStep FULL_IMPORT = new RunStep.FullImport();
    private static final RunStep DELTA_IMPORT = new RunStep.DeltaImport();
    private static final RunStep FULL_SYNC = new RunStep.FullSync();
    private static final RunStep DELTA_SYNC = new RunStep.DeltaSync();
    private static final Map<String, List<RunStep>> WORDS = words();

    private final String subject;
    private final Ledger ledger;

    StepReading(String subject, Ledger ledger) {
        this.subject = subject;
        this.ledger = ledger;
    }

    static boolean isStep(Element element) {
        return element.child(TYPE).isPresent();
    }

    /// Nothing if there is no such step here.
    Optional<List<RunStep>> read(Part part) {
        var type = part.find(TYPE);
        var word = type.map(StepReading::word).orElse("");
        var steps = Optional.ofNullable(WORDS.get(word));
        part.all("partition", "partitionid", "partitionidentifier", "partitionname");
        part.unneeded(
                "Run profiles",
                "How many objects are asked for or sent at a time is a setting of the connector here.",
                "threshold",
                "customdata",
                "batchsize",
                "pagesize",
                "timelimit",
                "stepnumber",
                "identifier",
                "id",
                "connectorname",
                "stagingmode",
                "timeout");
        part.close(subject);
        if (type.flatMap(known -> known.child("importsubtype", "exportsubtype"))
                .filter(StepReading::usesFile)
                .isPresent()) {
            return refuse(part, "A step to or from a file is not offered.");
        }
        if (steps.isEmpty()) {
            return refuse(part, "There is no step '%s' here.".formatted(word));
        }
        if (steps.get().size() > 1) {
            part.note(subject, Fate.CHANGED, "The combined step '%s' became two steps.".formatted(word));
        }
        return steps;
    }

    private Optional<List<RunStep>> refuse(Part part, String why) {
        ledger.note(part.element(), subject, Fate.NOT_POSSIBLE, why);
        return Optional.empty();
    }

    private static boolean usesFile(Element subtype) {
        return subtype.text().contains("file");
    }

    /// The type and what tells it further: an import without `to-cs` synchronizes as well.
    private static String word(Element type) {
        var word = folded(type.text("type").isEmpty() ? type.text() : type.text("type"));
        if (word.equals("applyrules")) {
            return word + folded(type.text("applyrulessubtype"));
        }
        boolean stages = type.children().isEmpty() || type.text("importsubtype").equals("to-cs");
        boolean imports = word.equals("fullimport") || word.equals("deltaimport");
        return imports && !stages && type.text("importsubtype").isEmpty() ? word + "deltasync" : word;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    private static Map<String, List<RunStep>> words() {
        var words = new HashMap<String, List<RunStep>>();
        words.put("fullimport", List.of(FULL_IMPORT));
        words.put("deltaimport", List.of(DELTA_IMPORT));
        words.put("export", List.of(new RunStep.Export()));
        words.put("applyrulesapplypending", List.of(DELTA_SYNC));
        words.put("applyrulesreevaluateflowconnectors", List.of(FULL_SYNC));
        words.put("fullsync", List.of(FULL_SYNC));
        words.put("fullsynchronization", List.of(FULL_SYNC));
        words.put("deltasync", List.of(DELTA_SYNC));
        words.put("deltasynchronization", List.of(DELTA_SYNC));
        words.put("fullimportreevaluaterules", List.of(FULL_IMPORT, FULL_SYNC));
        words.put("fullimportfullsync", List.of(FULL_IMPORT, FULL_SYNC));
        words.put("fullimportfullsynchronization", List.of(FULL_IMPORT, FULL_SYNC));
        words.put("fullimportdeltasync", List.of(FULL_IMPORT, DELTA_SYNC));
        words.put("fullimportdeltasynchronization", List.of(FULL_IMPORT, DELTA_SYNC));
        words.put("deltaimportdeltasync", List.of(DELTA_IMPORT, DELTA_SYNC));
        words.put("deltaimportdeltasynchronization", List.of(DELTA_IMPORT, DELTA_SYNC));
        return words;
    }
}

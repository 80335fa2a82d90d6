package org.syncline.configuration.vendor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.syncline.configuration.vendor.source.Element;
import org.syncline.engine.RunStep;

/// Reads one step of a run profile (engine.md 4.1).
final class StepReading {

    private static final String[] TYPE = {"steptype", "type", "tasktype"};
    private static final RunStep FULL_IMPORT = new RunStep.FullImport();
    private static final RunStep DELTA_IMPORT = new RunStep.DeltaImport();
    private static final RunStep FULL_SYNC = new RunStep.FullSync();
    private static final RunStep DELTA_SYNC = new RunStep.DeltaSync();
    private static final Map<String, RunStep> WORDS = words();

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
    Optional<RunStep> read(Part part) {
        var type = part.find(TYPE);
        var word = type.map(StepReading::word).orElse("");
        var step = Optional.ofNullable(WORDS.get(word));
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
        if (step.isEmpty()) {
            return refuse(part, "There is no step '%s' here.".formatted(word));
        }
        return step;
    }

    private Optional<RunStep> refuse(Part part, String why) {
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

    private static Map<String, RunStep> words() {
        var words = new HashMap<String, RunStep>();
        words.put("fullimport", FULL_IMPORT);
        words.put("deltaimport", DELTA_IMPORT);
        words.put("export", new RunStep.Export());
        words.put("applyrulesapplypending", DELTA_SYNC);
        words.put("applyrulesreevaluateflowconnectors", FULL_SYNC);
        words.put("fullsync", FULL_SYNC);
        words.put("fullsynchronization", FULL_SYNC);
        words.put("deltasync", DELTA_SYNC);
        words.put("deltasynchronization", DELTA_SYNC);
        words.put("fullimportreevaluaterules", new RunStep.FullImportFullSync());
        words.put("fullimportfullsync", new RunStep.FullImportFullSync());
        words.put("fullimportfullsynchronization", new RunStep.FullImportFullSync());
        words.put("fullimportdeltasync", new RunStep.FullImportDeltaSync());
        words.put("fullimportdeltasynchronization", new RunStep.FullImportDeltaSync());
        words.put("deltaimportdeltasync", new RunStep.DeltaImportDeltaSync());
        words.put("deltaimportdeltasynchronization", new RunStep.DeltaImportDeltaSync());
        return words;
    }
}

package org.syncline.configuration;

import static org.syncline.configuration.YamlText.scalar;

import java.util.ArrayList;
import java.util.List;
import org.syncline.engine.PlannedStep;
import org.syncline.engine.StepOptions;

/// Writes a step of a run profile: its name alone if it is done as usual.
final class StepWriting {

    private StepWriting() {}

    static String text(PlannedStep planned) {
        var code = planned.step().code();
        if (planned.options().equals(StepOptions.USUAL)) {
            return code;
        }
        var options = planned.options();
        var said = new ArrayList<String>();
        said.add("step: " + code);
        if (!options.partition().isEmpty()) {
            said.add("%s: %s".formatted(ProfileReading.PARTITION, scalar(options.partition())));
        }
        number(ProfileReading.BATCH_SIZE, options.batchSize(), 0, said);
        number(ProfileReading.PAGE_SIZE, options.pageSize(), 0, said);
        number(ProfileReading.TIMEOUT, options.timeout().toSeconds(), 0, said);
        number(ProfileReading.OBJECTS, options.objects(), 0, said);
        number(ProfileReading.DELETIONS, options.deletions(), 0, said);
        number(ProfileReading.ERRORS, options.errors(), StepOptions.USUAL_ERRORS, said);
        return "{%s}".formatted(String.join(", ", said));
    }

    private static void number(String key, long number, long usual, List<String> said) {
        if (number != usual) {
            said.add("%s: %d".formatted(key, number));
        }
    }
}

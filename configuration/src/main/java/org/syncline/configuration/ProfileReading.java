package org.syncline.configuration;

import java.time.Duration;
import java.util.List;
import org.syncline.engine.PlannedStep;
import org.syncline.engine.RunProfile;
import org.syncline.engine.RunStep;
import org.syncline.engine.StepOptions;

/// Reads run profiles. A step is its name alone, or a mapping that says how it is done (operations.md 2.2).
record ProfileReading(Problems problems) {

    static final String PARTITION = "partition";
    static final String BATCH_SIZE = "batchSize";
    static final String PAGE_SIZE = "pageSize";
    static final String TIMEOUT = "timeout";
    static final String OBJECTS = "objectProcessLimit";
    static final String DELETIONS = "objectDeleteLimit";
    static final String ERRORS = "errorLimit";

    static final Shape PROFILE = new Shape("A run profile", List.of("name", "steps"), List.of());
    static final Shape STEP = new Shape(
            "A step", List.of("step"), List.of(PARTITION, BATCH_SIZE, PAGE_SIZE, TIMEOUT, OBJECTS, DELETIONS, ERRORS));

    RunProfile profile(Node node) {
        var profile = Fields.of(node, PROFILE, problems);
        var steps = profile.items("steps", this::step);
        if (steps.isEmpty()) {
            problems.add(
                    profile.place(),
                    "A run profile needs at least one step: " + String.join(", ", Words.STEPS.keySet()) + ".");
        }
        return new RunProfile(profile.name("name"), steps);
    }

    private PlannedStep step(Node node) {
        return node instanceof Node.Mapping ? step(Fields.of(node, STEP, problems)) : PlannedStep.usual(named(node));
    }

    private PlannedStep step(Fields fields) {
        var step = fields.find("step").map(this::named).orElseGet(RunStep.FullImport::new);
        if (!step.imports()) {
            refuse(fields, PAGE_SIZE, step);
        }
        if (!step.imports() && !(step instanceof RunStep.Export)) {
            refuse(fields, BATCH_SIZE, step);
            refuse(fields, TIMEOUT, step);
        }
        return new PlannedStep(step, options(fields));
    }

    private StepOptions options(Fields fields) {
        return new StepOptions(
                fields.optionalText(PARTITION).orElse(""),
                number(fields, BATCH_SIZE, 0, 1),
                number(fields, PAGE_SIZE, 0, 1),
                Duration.ofSeconds(number(fields, TIMEOUT, 0, 1)),
                number(fields, OBJECTS, 0, 0),
                number(fields, DELETIONS, 0, 0),
                number(fields, ERRORS, StepOptions.USUAL_ERRORS, 0));
    }

    private int number(Fields fields, String key, int usual, int least) {
        int number = fields.number(key, usual);
        if (number < least && fields.find(key).isPresent()) {
            problems.add(
                    fields.place(key),
                    "'%s' is a number from %d upward, not %d. Leave it out for the usual."
                            .formatted(key, least, number));
            return usual;
        }
        return number;
    }

    private void refuse(Fields fields, String key, RunStep step) {
        if (fields.find(key).isPresent()) {
            problems.add(
                    fields.place(key),
                    "'%s' says nothing to %s, which does not talk to a connected system like that. Remove it."
                            .formatted(key, step.code()));
        }
    }

    private RunStep named(Node node) {
        var step = node instanceof Node.Scalar(var _, var text, var _) ? Words.STEPS.get(text) : null;
        if (step == null) {
            problems.add(node.place(), "A step is one of %s.".formatted(String.join(", ", Words.STEPS.keySet())));
            return new RunStep.FullImport();
        }
        return step;
    }
}

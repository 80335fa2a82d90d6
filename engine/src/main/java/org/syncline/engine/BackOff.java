package org.syncline.engine;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.syncline.core.value.CsObjectId;
import org.syncline.store.ObjectErrors;

/// What a connected system has refused ten times in the same way is tried once an hour, and counted as an error
/// meanwhile (operations.md 12.5).
record BackOff(StepContext context, StepReport report) {

    /// The first failure has no retry.
    private static final int RETRIES = 9;

    private static final Duration PAUSE = Duration.ofHours(1);

    /// The objects that are not tried now; their errors are told.
    Set<CsObjectId> resting() {
        var resting = new TreeSet<CsObjectId>();
        context.database().run(transaction -> {
            var errors = transaction
                    .errors()
                    .repeated(context.id(), RETRIES, context.clock().instant().minus(PAUSE));
            var names = transaction
                    .connectorSpace()
                    .names(errors.stream().map(ObjectErrors.ObjectError::object).toList());
            for (var error : errors) {
                var name = Objects.requireNonNull(names.get(error.object()), "an error is kept with its object");
                resting.add(error.object());
                report.count("export-failure", error.object(), name, error.code());
                report.error(new ObjectError(
                        name.toString(),
                        error.object(),
                        error.code(),
                        "%s It was refused %d times and is tried again after %s; at once after 'syncline pending retry %s'."
                                .formatted(
                                        error.message(),
                                        error.retryCount() + 1,
                                        error.last().plus(PAUSE),
                                        context.connector().name())));
            }
            context.keepDetails(transaction, report);
        });
        return resting;
    }
}

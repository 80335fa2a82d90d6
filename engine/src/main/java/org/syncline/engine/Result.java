package org.syncline.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How a run step ended (operations.md 4). The result of a run is that of its most severe step.
public enum Result {
    SUCCESS("success", 0, true),
    COMPLETED_NO_OBJECTS("completed-no-objects", 1, false),
    COMPLETED_WARNINGS("completed-warnings", 2, true),
    COMPLETED_TRANSIENT_OBJECTS("completed-transient-objects", 3, true),
    COMPLETED_SYNC_ERRORS("completed-sync-errors", 4, true),
    COMPLETED_EXPORT_ERRORS("completed-export-errors", 5, true),
    COMPLETED_DISCOVERY_ERRORS("completed-discovery-errors", 6, false),
    STOPPED_ERROR_LIMIT("stopped-error-limit", 7, false),
    /// A step was told to look at so many objects only.
    STOPPED_OBJECT_LIMIT("stopped-object-limit", 7, false),
    STOPPED_CONNECTIVITY("stopped-connectivity", 7, false),
    STOPPED_DELETION_THRESHOLD_EXCEEDED("stopped-deletion-threshold-exceeded", 7, false),
    /// One attribute would be emptied on too many objects.
    STOPPED_CLEAR_THRESHOLD_EXCEEDED("stopped-clear-threshold-exceeded", 7, false),
    /// A full import missed too many objects.
    STOPPED_SOURCE_SHRUNK("stopped-source-shrunk", 7, false),
    STOPPED_USER_TERMINATION("stopped-user-termination-from-wmi-or-ui", 7, false),
    STOPPED_SERVER_SHUTDOWN("stopped-server-shutdown", 7, false),
    STOPPED_DATABASE_CONNECTION_LOST("stopped-database-connection-lost", 7, false),
    /// We are wrong: an error in the engine or in a connector; the stack trace is kept with the run.
    STOPPED_UNEXPECTED_ERROR("stopped-extension-dll-exception", 7, false),
    NO_START_CONNECTION("no-start-connection", 7, false),
    NO_START_CREDENTIALS("no-start-credentials", 7, false),
    NO_START_BAD_CONFIGURATION("no-start-bad-ma-configuration", 7, false),
    NO_START_PARTITION("no-start-partition-delete", 7, false),
    NO_START_FULL_IMPORT_REQUIRED("no-start-full-import-required", 7, false),
    NO_START_STAGING_MODE("no-start-staging-mode", 7, false),
    /// The file that an import was to write or read.
    NO_START_FILE("no-start-file-open", 7, false),
    NO_START_ALREADY_RUNNING("no-start-ma-already-running", 7, false),
    NO_START_UNKNOWN_PROFILE("no-start-unknown-profile-name", 7, false);

    private final String code;
    private final int severity;
    private final boolean goesOn;

    Result(String code, int severity, boolean goesOn) {
        this.code = code;
        this.severity = severity;
        this.goesOn = goesOn;
    }

    /// The name in run history and the API.
    public String code() {
        return code;
    }

    /// Whether the next step of the profile runs, and whether a full import may have made objects obsolete.
    public boolean goesOn() {
        return goesOn;
    }

    /// Whether the step did its work, though perhaps not for every object.
    public boolean isCompleted() {
        return severity < STOPPED_ERROR_LIMIT.severity;
    }

    public boolean isNoStart() {
        return code.startsWith("no-start-");
    }

    public Result worse(Result other) {
        return other.severity > severity ? other : this;
    }

    /// The codes of steps that did their work, though perhaps not for every object.
    public static List<String> completed() {
        return codes(Result::isCompleted);
    }

    /// The codes of runs that somebody should look at: they did not do their work, and nobody wanted that.
    public static List<String> failed() {
        return codes(result ->
                !result.isCompleted() && result != STOPPED_USER_TERMINATION && result != STOPPED_OBJECT_LIMIT);
    }

    /// The limit that ended a run, as the list of what is held names it; nothing: none did.
    public static Optional<String> limit(String code) {
        return Guard.stopping(code).map(Guard::code);
    }

    static List<String> codes(Predicate<Result> which) {
        return Arrays.stream(values()).filter(which).map(Result::code).toList();
    }

    static Result of(String code) {
        for (var result : values()) {
            if (result.code.equals(code)) {
                return result;
            }
        }
        throw new IllegalArgumentException("no result " + code);
    }
}

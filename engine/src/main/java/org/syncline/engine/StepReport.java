package org.syncline.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;

/// What a running step has to report: counters, the objects behind them, errors, progress.
final class StepReport {

    private final Counters counters = new Counters();
    private final List<ObjectError> errors = new ArrayList<>();
    private final List<Counted> counted = new ArrayList<>();
    private final StepChanges changes = new StepChanges();
    private final IdSet once = new IdSet();
    private final Progress progress;
    private final Stop stop;
    private final int errorLimit;
    private String phase = "";
    private long done;
    private long expected;
    private Result result = Result.SUCCESS;
    private boolean connected;
    private String connection = "";
    private String message = "";

    /// One object behind a counter.
    record Counted(String counter, CsObjectId object, String name, String detail) {}

    /// Asked between pages: does somebody want the run to stop?
    interface Stop {
        boolean isRequested();
    }

    /// @param errorLimit more errors than this stop the step (operations.md 4.1)
    StepReport(Progress progress, Stop stop, int errorLimit) {
        this.errorLimit = errorLimit;
        this.progress = progress;
        this.stop = stop;
    }

    /// What is told as progress is about that from now on.
    void begin(String work) {
        phase = work;
        done = 0;
        expected = 0;
    }

    void expect(long objects) {
        expected = objects;
    }

    void done(long objects) {
        done += objects;
        progress.at(phase, done, expected);
        if (stop.isRequested()) {
            throw new StepStopped(
                    Result.STOPPED_USER_TERMINATION, "Stopped by a person. Pending work is done by the next run.");
        }
    }

    /// How far the report was before a page.
    record Mark(SortedMap<String, Long> counters, int errors, int counted, StepChanges.Mark changes, Result result) {}

    Mark mark() {
        return new Mark(counters.copy(), errors.size(), counted.size(), changes.mark(), result);
    }

    /// The page was not written: what it reported did not happen.
    void reset(Mark mark) {
        counters.reset(mark.counters());
        errors.subList(mark.errors(), errors.size()).clear();
        counted.subList(Math.min(mark.counted(), counted.size()), counted.size())
                .clear();
        changes.reset(mark.changes());
        result = mark.result();
    }

    /// From now on a failing connection stops the step; before, it kept it from starting.
    void connected() {
        connected = true;
        connection = ConnectionResults.SUCCESS;
    }

    /// What became of the connection, in the words of operations.md 4.1.
    void connection(String code) {
        connection = code;
    }

    boolean isConnected() {
        return connected;
    }

    void count(String counter) {
        counters.add(counter);
    }

    void count(String counter, CsObjectId object, DistinguishedName name) {
        count(counter, object, name, "");
    }

    void count(String counter, CsObjectId object, DistinguishedName name, String detail) {
        count(counter, object, name.toString(), detail);
    }

    void count(String counter, CsObjectId object, String name, String detail) {
        counters.add(counter);
        counted.add(new Counted(counter, object, name, detail));
    }

    /// The objects behind a counter since they were last stored.
    List<Counted> counted(String counter) {
        return counted.stream().filter(one -> one.counter().equals(counter)).toList();
    }

    /// An object that is sent in several parts counts once.
    boolean isFirst(CsObjectId object) {
        return once.add(object.number());
    }

    void error(ObjectError error) {
        errors.add(error);
        if (errors.size() > errorLimit) {
            throw new StepStopped(
                    Result.STOPPED_ERROR_LIMIT,
                    "More than %d objects failed. Remove the common cause; the errors are listed."
                            .formatted(errorLimit));
        }
    }

    void atLeast(Result worse) {
        result = result.worse(worse);
    }

    /// @param why what people are told of it, and what helps
    void atLeast(Result worse, String why) {
        atLeast(worse);
        message = why;
    }

    /// What becomes of objects, attribute by attribute; stored with the page, as the objects counted are.
    StepChanges changes() {
        return changes;
    }

    Counters counters() {
        return counters;
    }

    List<ObjectError> errors() {
        return Collections.unmodifiableList(errors);
    }

    /// What was told of objects since the last call, to be stored with the page that it is about.
    PageDetails take() {
        var details = new PageDetails(changes.take(), List.copyOf(counted));
        counted.clear();
        return details;
    }

    Result result() {
        return result;
    }

    StepResult end() {
        return new StepResult(result, counters, errors, message, connection);
    }

    StepResult end(Result worse, String message) {
        return new StepResult(result.worse(worse), counters, errors, message, connection);
    }
}

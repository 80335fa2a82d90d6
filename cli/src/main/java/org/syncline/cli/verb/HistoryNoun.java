package org.syncline.cli.verb;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.syncline.cli.terminal.Table;
import org.syncline.core.value.CsObjectId;
import org.syncline.engine.Retention;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import org.syncline.store.Run;
import org.syncline.store.RunId;
import org.syncline.store.RunStepRecord;
import org.syncline.store.Transaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline history`: what ran, with what result, and which objects are behind each number.
@Command(name = "history", description = "See what ran, its numbers, and the objects behind them.")
public final class HistoryNoun {

    private static final int WIDE_SEARCH = 10_000;

    private final Desk desk;

    public HistoryNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "list", description = "List runs, the latest first.")
    int list(
            @Option(names = "--connector", paramLabel = "NAME", defaultValue = "", description = "Only of this one.")
                    String connector,
            @Option(
                            names = "--last",
                            paramLabel = "N",
                            defaultValue = "20",
                            description = "So many; 20 unless told otherwise.")
                    int last) {
        try (var session = desk.open()) {
            var table = Table.of(
                    "run=RUN",
                    "connector=CONNECTOR",
                    "number=NUMBER",
                    "profile=PROFILE",
                    "result=RESULT",
                    "started=STARTED",
                    "ended=ENDED",
                    "by=BY");
            var all = session.database()
                    .in(transaction -> transaction.runs().latest(connector.isEmpty() ? last : WIDE_SEARCH));
            all.stream()
                    .filter(run -> connector.isEmpty()
                            || run.connector()
                                    .equals(session.connector(connector).id()))
                    .limit(last)
                    .forEach(run -> table.row(
                            run.id().number(),
                            name(session, run),
                            run.number(),
                            run.profile(),
                            run.result(),
                            run.startedAt().toString(),
                            ended(run),
                            run.startedBy()));
            desk.show(table);
        }
        return 0;
    }

    @Command(name = "show", description = "Show one run: its steps, their counters, the objects behind one of them.")
    int show(
            @Parameters(index = "0", paramLabel = "RUN", description = "As 'history list' tells it.") long number,
            @Option(names = "--step", paramLabel = "N", defaultValue = "0", description = "Only this step.") int step,
            @Option(
                            names = "--objects",
                            paramLabel = "COUNTER",
                            defaultValue = "",
                            description = "The objects behind a counter, such as stage-add or error/…")
                    String counter,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "1000",
                            description = "At most so many objects.")
                    int limit) {
        try (var session = desk.open()) {
            var run = session.database().in(transaction -> find(transaction, number));
            if (counter.isEmpty()) {
                var steps = steps(session, run, step);
                desk.show(text(session, run, steps), parts(session, run, steps));
            } else {
                desk.show(objects(session, run, Math.max(1, step), counter, limit));
            }
        }
        return 0;
    }

    static Run find(Transaction transaction, long number) {
        return transaction
                .runs()
                .run(new RunId(number))
                .orElseThrow(() -> new Refused(
                        ExitCode.NOT_FOUND,
                        "There is no run %d. 'syncline history list' lists them.".formatted(number)));
    }

    @Command(
            name = "purge",
            description =
                    "Forget runs. By themselves they go after 90 days, and the objects behind their counters after 7.")
    int purge(
            @Option(
                            names = "--before",
                            paramLabel = "DATE",
                            required = true,
                            description = "Those that ended before that day, such as 2026-01-31 (UTC).")
                    LocalDate before) {
        try (var session = desk.open()) {
            int forgotten = new Retention(session.database())
                    .purge(before.atStartOfDay(ZoneOffset.UTC).toInstant());
            desk.show("%d runs are forgotten.".formatted(forgotten), List.of(forgotten));
        }
        return 0;
    }

    /// @param kept how many objects are kept behind each counter
    private record Step(RunStepRecord done, SequencedMap<String, Long> kept) {}

    private static List<Step> steps(Session session, Run run, int only) {
        return session.database()
                .in(transaction -> transaction.runs().steps(run.id()).stream()
                        .filter(step -> only == 0 || step.number() == only)
                        .map(step -> new Step(
                                step, new LinkedHashMap<>(transaction.runs().detailCounts(run.id(), step.number()))))
                        .toList());
    }

    private static Table objects(Session session, Run run, int step, String counter, int limit) {
        var table = Table.of("object=OBJECT", "detail=DETAIL");
        session.database()
                .in(transaction -> transaction.runs().details(run.id(), step, counter, new CsObjectId(-1), limit))
                .forEach(detail -> table.row(detail.subject(), detail.detail()));
        return table;
    }

    private static String text(Session session, Run run, List<Step> steps) {
        var lines = new ArrayList<String>();
        lines.add("run %d  %s  %s  %s".formatted(run.id().number(), name(session, run), run.profile(), run.result()));
        lines.add("started %s by %s, ended %s".formatted(run.startedAt(), run.startedBy(), ended(run)));
        for (var step : steps) {
            var done = step.done();
            lines.add("step %d  %s  %s%s".formatted(done.number(), done.type(), done.result(), said(done))
                    + RunBlock.counters(done.counters()));
            step.kept().keySet().stream()
                    .filter(counter -> counter.startsWith("error/"))
                    .forEach(counter -> lines.add("  %s  %d objects: 'syncline history show %d --step %d --objects %s'"
                            .formatted(
                                    counter, step.kept().get(counter), run.id().number(), done.number(), counter)));
        }
        return String.join("\n", lines);
    }

    /// A connection that did well is not worth a line.
    private static String said(RunStepRecord done) {
        var connection = done.connectionLog().isEmpty() || done.connectionLog().equals("success")
                ? ""
                : "\n  connection: " + done.connectionLog();
        return connection + (done.message().isEmpty() ? "" : "\n  " + done.message());
    }

    private static SequencedMap<String, Object> parts(Session session, Run run, List<Step> steps) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("run", run.id().number());
        parts.put("connector", name(session, run));
        parts.put("number", run.number());
        parts.put("profile", run.profile());
        parts.put("result", run.result());
        parts.put("started", run.startedAt().toString());
        parts.put("ended", ended(run));
        parts.put("by", run.startedBy());
        parts.put("steps", steps.stream().map(HistoryNoun::parts).toList());
        return parts;
    }

    private static SequencedMap<String, Object> parts(Step step) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("number", step.done().number());
        parts.put("step", step.done().type());
        parts.put("result", step.done().result());
        parts.put("message", step.done().message());
        parts.put("connection", step.done().connectionLog());
        parts.put("counters", RunBlock.ordered(step.done().counters()));
        parts.put("objects", step.kept());
        return parts;
    }

    private static String name(Session session, Run run) {
        return session.database().in(transaction -> transaction.connectors().all()).stream()
                .filter(connector -> connector.id().equals(run.connector()))
                .map(connector -> connector.name())
                .findFirst()
                .orElse(run.connector().toString());
    }

    private static String ended(Run run) {
        return switch (run.end()) {
            case Run.End.Open() -> "";
            case Run.End.At(var time) -> time.toString();
        };
    }
}

package org.syncline.cli.verb;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.stream.Collectors;
import org.syncline.cli.terminal.Table;
import org.syncline.core.space.CsObject;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.ConnectorDefinition.Place;
import org.syncline.engine.MatchPreview;
import org.syncline.engine.RunProfile;
import org.syncline.engine.RunStep;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline object`: what would become of objects, before anything is sent; and links by hand.
@Command(
        name = "object",
        description = "See beforehand what a synchronization would do to objects; join and disconnect by hand.")
public final class ObjectNoun {

    private final Desk desk;

    public ObjectNoun(Desk desk) {
        this.desk = desk;
    }

    @Command(
            name = "match-preview",
            description = "Tell for every staged object which cloud object it will be linked to, by which value.")
    int matches(
            @Option(
                            names = "--source",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "The directory, if there are several.")
                    String source,
            @Option(
                            names = "--cloud",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "The cloud, if there are several.")
                    String cloud) {
        try (var session = desk.open()) {
            var table = Table.of(
                    "dn=OBJECT", "prediction=PREDICTION", "cloudObject=CLOUD OBJECT", "reason=REASON", "anchor=ANCHOR");
            var counts = new EnumMap<MatchPreview.Prediction, Integer>(MatchPreview.Prediction.class);
            new MatchPreview(
                            session.engine(), one(session, source, Place.ON_PREMISES), one(session, cloud, Place.CLOUD))
                    .each(match -> {
                        counts.merge(match.prediction(), 1, Integer::sum);
                        table.row(
                                match.object().dn().toString(),
                                match.prediction().code(),
                                match.cloudObject(),
                                match.reason(),
                                match.object().anchor().text());
                    });
            desk.show(table);
            if (desk.wantsText()) {
                desk.terminal()
                        .note(counts.entrySet().stream()
                                .map(count ->
                                        count.getValue() + " " + count.getKey().code())
                                .collect(Collectors.joining(", ")));
            }
        }
        return 0;
    }

    @Command(name = "preview", description = "Synchronize one object without saving: what would change where, and why.")
    int preview(
            @Parameters(
                            index = "0",
                            arity = "0..1",
                            paramLabel = "CONNECTOR",
                            defaultValue = "",
                            description = "The connector that has it, if several do.")
                    String connector,
            @Mixin ObjectChoice choice,
            @Option(names = "--commit", description = "Keep it: what would change, changes.") boolean commit,
            @Option(
                            names = "--report",
                            paramLabel = "FILE",
                            defaultValue = "",
                            description = "Write a report to this file: a page if it ends in .html, else JSON.")
                    String report) {
        try (var session = desk.open()) {
            var id = choice.find(session, connector);
            var seen =
                    session.engine().preview().of(id).orElseThrow(() -> new IllegalStateException("no object " + id));
            var view = session.database()
                    .in(transaction ->
                            PreviewView.of(transaction, session.engine().installed(), seen));
            var written = ObjectReport.of(session, seen, view, commit ? committed(session, seen.object()) : "");
            if (!report.isEmpty()) {
                written.write(Path.of(report));
            }
            desk.show(view.text(desk.terminal().width()) + written.note(), view.parts());
            return view.problems().isEmpty() ? 0 : ExitCode.ERRORS.number();
        }
    }

    /// @return how the run ended that kept it
    private String committed(Session session, CsObject object) {
        var connector = session.engine().installed().connector(object.connector());
        var run = session.engine()
                .runner()
                .run(
                        connector,
                        RunProfile.of("Single object", new RunStep.OneObject(object.id())),
                        session.starter(),
                        desk.terminal().progress());
        if (run.result().isNoStart()) {
            throw new Refused(
                    ExitCode.of(run.result()), run.steps().getFirst().outcome().message());
        }
        return run.result().code();
    }

    private static ConnectorDefinition one(Session session, String name, Place place) {
        if (!name.isEmpty()) {
            return session.connector(name);
        }
        var all = session.engine().installed().configuration().connectors().values().stream()
                .filter(connector -> connector.place() == place)
                .toList();
        if (all.size() != 1) {
            throw new Refused(
                    ExitCode.USAGE,
                    "There are %d connectors %s. Name one with %s."
                            .formatted(
                                    all.size(),
                                    place == Place.CLOUD ? "in the cloud" : "on premises",
                                    place == Place.CLOUD ? "--cloud" : "--source"));
        }
        return all.getFirst();
    }
}

package org.syncline.cli.verb;

import org.syncline.engine.LinksByHand;
import org.syncline.engine.LinksByHand.Answer;
import org.syncline.engine.LinksByHand.Wish;
import org.syncline.engine.Preview;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import org.syncline.home.Session;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What `object join` and `object disconnect` have in common: what would come of it is shown, then it is done if
/// somebody agrees.
final class LinkVerb {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CONNECTOR",
            defaultValue = "",
            description = "The connector that has it, if several do.")
    private String connector = "";

    @Mixin
    private ObjectChoice choice = new ObjectChoice();

    @Option(names = "--yes", description = "Do it without asking.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Only show what would come of it.")
    private boolean dryRun;

    int run(Desk desk, Session session, Wish wish) {
        var object = choice.find(session, connector);
        var links = session.engine().linksByHand();
        var seen = effect(links.preview(object, wish));
        show(desk, session, seen);
        if (!seen.isPossible()) {
            return ExitCode.ERRORS.number();
        }
        if (dryRun) {
            desk.terminal().note("Nothing was changed.");
            return 0;
        }
        desk.demandConsent(yes, "Do this?", "Nothing was changed.");
        var author = new LinksByHand.Author(session.starter(), "terminal");
        if (!effect(links.carryOut(object, wish, author)).isPossible()) {
            throw new Refused(
                    ExitCode.ERRORS, "Meanwhile something else has changed, and nothing was done. Look again.");
        }
        desk.terminal().note("Done. What follows for other connectors is pending; exports send it.");
        return 0;
    }

    private static Preview.Seen effect(Answer answer) {
        return switch (answer) {
            case Answer.Refused(var why) -> throw new Refused(ExitCode.USAGE, why);
            case Answer.Effect(var seen) -> seen;
        };
    }

    private static void show(Desk desk, Session session, Preview.Seen seen) {
        var view = session.database()
                .in(transaction -> PreviewView.of(transaction, session.engine().installed(), seen));
        desk.show(view.text(desk.terminal().width()), view.parts());
    }
}

package org.syncline.cli.verb;

import java.util.concurrent.Callable;
import org.syncline.engine.LinksByHand.Wish;
import org.syncline.home.ExitCode;
import org.syncline.home.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `syncline object join`: a link that no rule would make (engine.md 2.5).
@Command(
        name = "join",
        description = "Join an object to a metaverse object by hand. No rule disconnects it; 'object disconnect' does.")
public final class ObjectJoin implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private LinkVerb verb = new LinkVerb();

    @Option(
            names = "--to",
            paramLabel = "UUID",
            required = true,
            description = "The metaverse object, by its id; 'syncline mv search' tells it.")
    private String to = "";

    public ObjectJoin(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (var session = desk.open()) {
            var id = MvNoun.uuid(to);
            var mvObject = session.database()
                    .in(transaction -> transaction.metaverse().find(id))
                    .orElseThrow(() -> new Refused(
                            ExitCode.NOT_FOUND,
                            "The metaverse has no object %s. Look for it with 'syncline mv search'.".formatted(to)));
            return verb.run(desk, session, new Wish.Join(mvObject));
        }
    }
}

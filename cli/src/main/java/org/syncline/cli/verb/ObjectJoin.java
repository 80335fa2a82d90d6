package org.syncline.cli.verb;

import java.util.concurrent.Callable;
import org.syncline.engine.LinksByHand.Wish;
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
            var mvObject = session.database().in(transaction -> MvNoun.find(transaction, to, "", ""));
            return verb.run(desk, session, new Wish.Join(mvObject.id()));
        }
    }
}

package org.syncline.cli.verb;

import java.util.concurrent.Callable;
import org.syncline.engine.LinksByHand.Wish;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `syncline object disconnect`: a link that is to be no more, whatever the rules say (engine.md 2.5).
@Command(name = "disconnect", description = "Disconnect an object by hand. No rule joins it again; 'object join' does.")
public final class ObjectDisconnect implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private LinkVerb verb = new LinkVerb();

    public ObjectDisconnect(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (var session = desk.open()) {
            return verb.run(desk, session, new Wish.Disconnect());
        }
    }
}

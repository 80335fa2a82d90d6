package org.syncline.cli.verb;

import java.util.List;
import java.util.concurrent.Callable;
import org.syncline.core.explain.ExplanationText;
import org.syncline.core.sync.Explanation;
import org.syncline.core.sync.Outcome;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.home.ExitCode;
import org.syncline.home.Session;
import org.syncline.home.words.ExplanationNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `syncline object explain`: why an object is, or is not, somewhere, and why an attribute has its value.
@Command(
        name = "explain",
        description = "Tell why an object is, or is not, in a connected system, and why an attribute has its value.")
public final class ObjectExplain implements Callable<Integer> {

    private final Desk desk;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CONNECTOR",
            defaultValue = "",
            description = "The connector that has it, if several do.")
    private String connector = "";

    @Mixin
    private ObjectChoice choice = new ObjectChoice();

    @Option(
            names = "--target",
            paramLabel = "CONNECTOR",
            defaultValue = "",
            description = "Whether it is there. Otherwise: every other connector.")
    private String target = "";

    @Option(
            names = "--attribute",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Why this attribute has its value.")
    private String attribute = "";

    public ObjectExplain(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (var session = desk.open()) {
            var id = choice.find(session, connector);
            var why = session.engine()
                    .preview()
                    .of(id)
                    .orElseThrow(() -> new IllegalStateException("no object " + id))
                    .why();
            var targets = targets(session, why);
            session.database().run(transaction -> {
                var names = new ExplanationNames(transaction, session.engine().installed(), why);
                desk.show(text(new ExplanationText(why, names), targets), new ExplanationParts(why, names).all());
            });
            return why.outcome() instanceof Outcome.Failed ? ExitCode.ERRORS.number() : 0;
        }
    }

    private String text(ExplanationText text, List<ConnectorId> targets) {
        return attribute.isEmpty() ? text.standing(targets) : text.attribute(new AttributeName(attribute), targets);
    }

    private List<ConnectorId> targets(Session session, Explanation why) {
        return target.isEmpty()
                ? session.engine().installed().configuration().connectors().values().stream()
                        .map(ConnectorDefinition::id)
                        .filter(id -> !id.equals(why.object().connector()))
                        .toList()
                : List.of(session.connector(target).id());
    }
}

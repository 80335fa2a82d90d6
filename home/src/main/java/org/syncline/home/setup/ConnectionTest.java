package org.syncline.home.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.FullImport;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Partition;
import org.syncline.core.schema.Schema;
import org.syncline.engine.Connections;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.Discovered;
import org.syncline.home.Discovery;

/// Whether a connected system can be used, step by step as far as it goes: reached, signed in to, asked what it has,
/// read (service-manager-ui.md 4.2). Nothing is written anywhere.
///
/// @param discovered what it told of itself, if it came to that
public record ConnectionTest(List<Step> steps, Optional<Discovered> discovered) {

    private static final int SOME = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String REACH = "Reach it";
    private static final String TRUST = "Trust its certificate";
    private static final String SIGN_IN = "Sign in";
    private static final String SCHEMA = "Read its schema";

    public ConnectionTest {
        steps = List.copyOf(steps);
    }

    /// @param told what was found, or why it went no further and what helps
    public record Step(String what, boolean good, String told) {}

    public boolean isGood() {
        return steps.stream().allMatch(Step::good);
    }

    /// @param lent settings for this once, secrets among them; nothing of them is kept
    public static ConnectionTest of(
            Connections connections, ConnectorDefinition connector, SortedMap<String, String> lent) {
        var steps = new ArrayList<Step>();
        try (var open = connections.open(connector, lent)) {
            steps.add(new Step(REACH, true, ""));
            steps.add(new Step(SIGN_IN, true, ""));
            var discovered = discovered(open, steps);
            discovered.ifPresent(told -> told.partitions()
                    .forEach(partition ->
                            read(open, connector.with(told), partition).ifPresent(steps::add)));
            return new ConnectionTest(steps, discovered);
        } catch (ConnectorException notOpened) {
            steps.addAll(notOpened(notOpened));
            return new ConnectionTest(steps, Optional.empty());
        }
    }

    private static List<Step> notOpened(ConnectorException why) {
        var told = String.valueOf(why.getMessage());
        return switch (why.reason()) {
            case UNTRUSTED -> List.of(new Step(REACH, true, ""), new Step(TRUST, false, told));
            case CREDENTIALS, PERMISSION -> List.of(new Step(REACH, true, ""), new Step(SIGN_IN, false, told));
            case UNREACHABLE, DROPPED, SEARCH, NO_PARTITION, WATERMARK, BAD_CONFIGURATION ->
                List.of(new Step(REACH, false, told));
        };
    }

    private static Optional<Discovered> discovered(Connector open, List<Step> steps) {
        try {
            var discovered = Discovery.discovered(open);
            steps.add(new Step(
                    SCHEMA,
                    true,
                    "%d object types".formatted(discovered.schema().types().size())));
            return Optional.of(discovered);
        } catch (ConnectorException unread) {
            steps.add(new Step(SCHEMA, false, String.valueOf(unread.getMessage())));
            return Optional.empty();
        }
    }

    private static Optional<Step> read(Connector open, ConnectorDefinition connector, Partition partition) {
        return open instanceof FullImport full
                ? Optional.of(step("Read " + partition.dn(), () -> some(full, connector, partition)))
                : Optional.empty();
    }

    /// The first page; the rights to read what changed are asked for with it, where there are such.
    private static String some(FullImport full, ConnectorDefinition connector, Partition partition) {
        var request = new ImportRequest(partition, connector.scope(), types(connector), SOME, PATIENCE);
        try (var reader = full.readAll(request)) {
            int found = reader.next().map(List::size).orElse(0);
            return found == 0 ? "nothing on the first page" : "%d objects on the first page".formatted(found);
        }
    }

    private static Schema types(ConnectorDefinition connector) {
        var schema = connector.discovered().schema();
        var types = connector.objectTypes().isEmpty() ? NewConnector.usualTypes(schema) : connector.objectTypes();
        return Schema.of(
                types.stream().flatMap(type -> schema.type(type).stream()).toList());
    }

    private static Step step(String what, Supplier<String> work) {
        try {
            return new Step(what, true, work.get());
        } catch (ConnectorException failed) {
            return new Step(what, false, String.valueOf(failed.getMessage()));
        }
    }
}

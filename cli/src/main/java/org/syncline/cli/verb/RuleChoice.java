package org.syncline.cli.verb;

import org.syncline.cli.home.Workplace;
import org.syncline.cli.terminal.ExitCode;
import org.syncline.cli.terminal.Refused;
import org.syncline.cli.terminal.Terminal;
import org.syncline.configuration.DefaultRules;
import org.syncline.configuration.SourceAnchor;
import org.syncline.engine.ConnectorDefinition;
import org.syncline.engine.ConnectorDefinition.Place;
import picocli.CommandLine.Option;

/// The shipped rules, written once there are a directory and a cloud and no rules yet.
final class RuleChoice {

    @Option(
            names = "--anchor",
            paramLabel = "ATTRIBUTE",
            defaultValue = "objectGUID",
            description = "objectGUID, the usual, or consistencyGuid: what ties an account to its cloud account.")
    private String anchor = "objectGUID";

    @Option(names = "--consistency-guid-write-back", description = "Write the anchor to the accounts; with consistencyGuid.")
    private boolean writeBack;

    @Option(names = "--no-hybrid", description = "Do not write back to the directory what the cloud's mailboxes say.")
    private boolean noHybrid;

    /// @throws Refused before anything is done, if the choice makes no sense
    void check() {
        options();
    }

    void generate(Workplace place, Terminal terminal) {
        var ready = place.read();
        var connectors = ready.configuration().connectors().values();
        var onPremises = connectors.stream().filter(one -> one.place() == Place.ON_PREMISES).toList();
        var clouds = connectors.stream().filter(one -> one.place() == Place.CLOUD).toList();
        if (!ready.configuration().rules().isEmpty() || onPremises.size() != 1 || clouds.size() != 1) {
            return;
        }
        var generated = generated(onPremises.getFirst(), clouds.getFirst());
        place.write(generated, ready);
        terminal.note("%d rules were written.".formatted(generated.rules().size()));
        generated.leftOut().forEach(line -> terminal.note("Left out: " + line));
    }

    private DefaultRules.Generated generated(ConnectorDefinition onPremises, ConnectorDefinition cloud) {
        try {
            return DefaultRules.forConnectors(onPremises, cloud, options());
        } catch (IllegalArgumentException wrong) {
            throw new Refused(ExitCode.USAGE, wrong.getMessage());
        }
    }

    private DefaultRules.Options options() {
        try {
            return new DefaultRules.Options(sourceAnchor(), writeBack, !noHybrid, DefaultRules.Options.USUAL.workloads());
        } catch (IllegalArgumentException wrong) {
            throw new Refused(ExitCode.USAGE, wrong.getMessage());
        }
    }

    private SourceAnchor sourceAnchor() {
        return switch (anchor) {
            case "objectGUID" -> SourceAnchor.OBJECT_GUID;
            case "consistencyGuid" -> SourceAnchor.CONSISTENCY_GUID;
            default -> throw new Refused(ExitCode.USAGE, "The anchor is objectGUID or consistencyGuid, not '%s'.".formatted(anchor));
        };
    }
}

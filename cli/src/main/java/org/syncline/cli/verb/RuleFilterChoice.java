package org.syncline.cli.verb;

import org.syncline.home.rules.RuleFilter;
import picocli.CommandLine.Option;

/// Which rules are meant.
final class RuleFilterChoice {

    @Option(
            names = "--direction",
            paramLabel = "DIRECTION",
            defaultValue = "",
            description = "Only Inbound or only Outbound ones.")
    private String direction = "";

    @Option(
            names = "--connector",
            paramLabel = "CONNECTOR",
            defaultValue = "",
            description = "Only those of this connector.")
    private String connector = "";

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "",
            description = "Only those that read or write objects of this type.")
    private String type = "";

    @Option(
            names = "--target",
            paramLabel = "ATTRIBUTE",
            defaultValue = "",
            description = "Only those that write this attribute.")
    private String target = "";

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Only those with this text in the name or in a flow.")
    private String text = "";

    RuleFilter chosen() {
        return new RuleFilter(direction, connector, type, target, text);
    }
}

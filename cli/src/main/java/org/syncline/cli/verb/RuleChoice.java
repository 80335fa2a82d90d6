package org.syncline.cli.verb;

import java.util.ArrayList;
import java.util.List;
import org.syncline.home.setup.RuleWishes;
import picocli.CommandLine.Option;

/// What is wanted of the shipped rules.
final class RuleChoice {

    @Option(
            names = "--anchor",
            paramLabel = "ATTRIBUTE",
            defaultValue = "",
            description =
                    "What ties an account to its cloud account: objectGUID, the usual, consistencyGuid, or another attribute.")
    private String anchor = "";

    @Option(
            names = "--consistency-guid-write-back",
            description = "Write the anchor to the accounts; with consistencyGuid.")
    private boolean writeBack;

    @Option(names = "--no-hybrid", description = "Do not write back to the directory what the cloud's mailboxes say.")
    private boolean noHybrid;

    @Option(
            names = "--matching",
            paramLabel = "HOW",
            defaultValue = "",
            description =
                    "How accounts of one person in several directories find each other: once (there is only one), mail, account-sid, account-name, or an attribute.")
    private String matching = "";

    @Option(
            names = "--services",
            paramLabel = "SERVICE",
            split = ",",
            description =
                    "What of the cloud is used: exchange-online, the usual, dynamics, intune, teams, sharepoint-online, azure-rms, apps.")
    private List<String> services = new ArrayList<>();

    RuleWishes wishes() {
        return new RuleWishes(anchor, writeBack, noHybrid, matching, services);
    }
}

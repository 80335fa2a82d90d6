package org.syncline.configuration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.engine.ConnectorDefinition;

/// The shipped rules, made for one directory and one cloud (default-rules.md 1, 2).
///
/// Each is a template, a rule file among this package's resources. What a template says is fitted to what the connected
/// systems have: names take their spelling, and a flow that asks for what is not there is left out and told of
/// (DECISIONS 22d). A rule's id comes from its connector's id and its template's, so that it is the same every time.
public final class DefaultRules {

    static final ObjectTypeName USER = new ObjectTypeName("user");
    static final AttributeName CONSISTENCY_GUID = new AttributeName("mS-DS-ConsistencyGuid");

    /// What an administrator chooses.
    ///
    /// @param consistencyGuidWriteBack whether the anchor is written to the accounts; only with that anchor
    /// @param hybrid whether what the cloud's mailboxes say is written back
    public record Options(
            SourceAnchor anchor, boolean consistencyGuidWriteBack, boolean hybrid, Set<Workload> workloads) {

        /// The account's own GUID, write-back for Exchange, and Exchange Online.
        public static final Options USUAL =
                new Options(SourceAnchor.OBJECT_GUID, false, true, EnumSet.of(Workload.EXCHANGE_ONLINE));

        public Options {
            if (consistencyGuidWriteBack && anchor != SourceAnchor.CONSISTENCY_GUID) {
                throw new IllegalArgumentException(
                        "mS-DS-ConsistencyGuid is written back only where it is the anchor. Choose it as the anchor.");
            }
            workloads = workloads.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(workloads));
        }
    }

    /// @param rules strongest first
    /// @param leftOut what the connected systems cannot take part in, for people
    public record Generated(List<SyncRule> rules, List<String> leftOut) {
        public Generated {
            rules = List.copyOf(rules);
            leftOut = List.copyOf(leftOut);
        }
    }

    private DefaultRules() {}

    /// @throws IllegalArgumentException if the directory has no users, or not the chosen anchor
    public static Generated forConnectors(ConnectorDefinition onPremises, ConnectorDefinition cloud, Options options) {
        demandUsers(onPremises);
        demandUsers(cloud);
        demandAnchor(onPremises, options.anchor());
        var templates = new RuleTemplates(onPremises, cloud, SharedLogic.of(options.anchor()));
        var rules = new ArrayList<SyncRule>();
        var leftOut = new ArrayList<String>();
        names(options).forEach(name -> templates.fitted(name, leftOut).ifPresent(rules::add));
        Collections.sort(rules);
        return new Generated(rules, leftOut);
    }

    /// The templates of a choice, strongest first.
    static List<String> names(Options options) {
        var names = new ArrayList<>(List.of(
                "in-ad-user-join",
                "in-ad-user-account-enabled",
                "in-ad-user-common-exchange",
                "in-ad-user-common",
                "in-ad-user-exchange",
                "in-cloud-user-join",
                "out-cloud-user-join",
                "out-cloud-user-identity"));
        options.workloads().forEach(workload -> names.add("out-cloud-user-" + workload.word()));
        names.add("out-ad-user-join");
        if (options.hybrid()) {
            names.addAll(List.of(
                    "in-cloud-user-exchange-hybrid", "out-ad-user-exchange-hybrid", "out-ad-user-public-delegates"));
        }
        if (options.consistencyGuidWriteBack()) {
            names.add("out-ad-user-immutable-id");
        }
        return names;
    }

    private static void demandUsers(ConnectorDefinition connector) {
        var known = connector.discovered().schema().types().keySet();
        if (!known.contains(USER)) {
            throw new IllegalArgumentException(
                    "The shipped rules are for the object type user, and %s has: %s. Write rules of your own for it."
                            .formatted(connector.name(), String.join(", ", names(known.stream()))));
        }
    }

    private static List<String> names(Stream<ObjectTypeName> types) {
        return types.map(ObjectTypeName::text).toList();
    }

    private static void demandAnchor(ConnectorDefinition onPremises, SourceAnchor anchor) {
        var schema = onPremises.discovered().schema();
        if (anchor == SourceAnchor.CONSISTENCY_GUID
                && schema.spelling(USER, CONSISTENCY_GUID).isEmpty()) {
            throw new IllegalArgumentException(
                    "Users of %s have no mS-DS-ConsistencyGuid. Choose objectGUID as the anchor."
                            .formatted(onPremises.name()));
        }
    }
}

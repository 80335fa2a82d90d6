package org.syncline.configuration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.ValueType;
import org.syncline.engine.ConnectorDefinition;

/// The shipped rules, made for some directories and one cloud (default-rules.md 1, 2).
///
/// Each comes from a [Template], and there is one for each connector that reads or writes objects of its type: in the
/// order of the templates, and for each template in the order of the connectors. What a template says is fitted to
/// what the connected systems have: names take their spelling, and a flow that asks for what is not there is left out
/// and told of (DECISIONS 22d). A rule's id comes from its connector's id and its template's name, so that it is the
/// same
/// every time.
public final class DefaultRules {

    /// The types of objects that the shipped rules are for.
    public static final List<ObjectTypeName> TYPES = List.of(
            new ObjectTypeName("user"),
            new ObjectTypeName("inetOrgPerson"),
            new ObjectTypeName("contact"),
            new ObjectTypeName("group"),
            new ObjectTypeName("foreignSecurityPrincipal"));

    static final ObjectTypeName USER = TYPES.getFirst();
    static final AttributeName USER_PRINCIPAL_NAME = new AttributeName("userPrincipalName");

    /// Stronger ones are for administrators (rules.md 1).
    static final int STRONGEST = 100;

    /// What an administrator chooses.
    ///
    /// @param consistencyGuidWriteBack whether the anchor is written to the accounts; only with that anchor
    /// @param hybrid whether what the cloud's mailboxes say is written back
    /// @param login the attribute that people sign in with; another than userPrincipalName is an alternate login
    public record Options(
            SourceAnchor anchor,
            boolean consistencyGuidWriteBack,
            boolean hybrid,
            Set<Workload> workloads,
            Matching matching,
            AttributeName login,
            Limits limits) {

        /// The account's own GUID, write-back for Exchange, and Exchange Online.
        public static final Options USUAL =
                new Options(SourceAnchor.OBJECT_GUID, false, true, EnumSet.of(Workload.EXCHANGE_ONLINE));

        public Options {
            if (consistencyGuidWriteBack && !anchor.equals(SourceAnchor.CONSISTENCY_GUID)) {
                throw new IllegalArgumentException(
                        "mS-DS-ConsistencyGuid is written back only where it is the anchor. Choose it as the anchor.");
            }
            workloads = workloads.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(workloads));
        }

        /// Each person has one account and signs in with its userPrincipalName.
        public Options(SourceAnchor anchor, boolean consistencyGuidWriteBack, boolean hybrid, Set<Workload> workloads) {
            this(
                    anchor,
                    consistencyGuidWriteBack,
                    hybrid,
                    workloads,
                    new Matching.Once(),
                    USER_PRINCIPAL_NAME,
                    Limits.USUAL);
        }

        public Options with(Matching other) {
            return new Options(anchor, consistencyGuidWriteBack, hybrid, workloads, other, login, limits);
        }

        public Options with(Limits other) {
            return new Options(anchor, consistencyGuidWriteBack, hybrid, workloads, matching, login, other);
        }

        public Options withLogin(AttributeName other) {
            return new Options(anchor, consistencyGuidWriteBack, hybrid, workloads, matching, other, limits);
        }
    }

    /// What is never to reach the cloud.
    ///
    /// @param criticalIfMarked whether isCriticalSystemObject keeps an object away whatever it says, by being there
    ///     (default-rules.md D11)
    /// @param healthMailboxes whether the accounts of Exchange's health checks are kept away (default-rules.md D2)
    /// @param groupMembers a new group with as many members is not made (default-rules.md D8)
    public record Limits(boolean criticalIfMarked, boolean healthMailboxes, int groupMembers) {
        public static final Limits USUAL = new Limits(true, true, 250_000);
    }

    /// @param rules strongest first
    /// @param leftOut what the connected systems cannot take part in
    public record Generated(List<SyncRule> rules, List<LeftOut> leftOut) {
        public Generated {
            rules = List.copyOf(rules);
            leftOut = List.copyOf(leftOut);
        }
    }

    private DefaultRules() {}

    /// For one directory.
    ///
    /// @throws IllegalArgumentException if a connected system does not fit the choice
    public static Generated forConnectors(ConnectorDefinition onPremises, ConnectorDefinition cloud, Options options) {
        return forConnectors(List.of(onPremises), cloud, options);
    }

    /// @param onPremises the stronger ones first: the order in which they were added
    /// @throws IllegalArgumentException if a connected system does not fit the choice
    public static Generated forConnectors(
            List<ConnectorDefinition> onPremises, ConnectorDefinition cloud, Options options) {
        var fits = new ChoiceCheck(options);
        onPremises.forEach(fits::demand);
        fits.demandUsers(cloud);
        var templates = new RuleTemplates(SharedLogic.of(options, anchorType(onPremises, options)));
        var rules = new ArrayList<SyncRule>();
        for (var name : RuleOrder.templates(options)) {
            var template = Template.of(name, options);
            for (var connector : template.isOnPremises() ? onPremises : List.of(cloud)) {
                templates.fitted(template, connector, STRONGEST + rules.size()).ifPresent(rules::add);
            }
        }
        return new Generated(rules, templates.leftOut());
    }

    private static ValueType anchorType(List<ConnectorDefinition> onPremises, Options options) {
        return onPremises.stream()
                .flatMap(directory ->
                        ChoiceCheck.ofUsers(directory, options.anchor().attribute()).stream())
                .map(AttributeSchema::type)
                .findFirst()
                .orElse(ValueType.BYTES);
    }
}

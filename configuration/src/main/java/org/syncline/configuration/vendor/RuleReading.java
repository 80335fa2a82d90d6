package org.syncline.configuration.vendor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.syncline.configuration.vendor.source.Element;
import org.syncline.core.rule.AttributeFlow;
import org.syncline.core.rule.Direction;
import org.syncline.core.rule.JoinCriteria;
import org.syncline.core.rule.LinkType;
import org.syncline.core.rule.ScopeFilter;
import org.syncline.core.rule.SyncRule;
import org.syncline.core.rule.TargetType;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.RuleId;

/// Reads one rule of an export: the `synchronizationRule` of the XML form, or the same in JSON (rules.md 1, 5.2).
final class RuleReading {

    private static final String[] MAPPINGS = {"attributemappings", "attributeflowmappings", "transformations"};

    private final Part part;
    private final RuleHead head;
    private final String subject;

    private RuleReading(Element element, Ledger ledger, Optional<ConnectorId> owner) {
        this.part = new Part(element, ledger);
        this.head = RuleHead.of(part, owner);
        this.subject = VendorRule.subject(head.name().orElse("?"));
    }

    /// Whether this is a rule, by what is in it.
    static boolean isRule(Element element) {
        return element.child("name").isPresent()
                && element.child("direction").isPresent()
                && element.child("linktype").isPresent();
    }

    /// @param owner the connector that the rule stands within; otherwise the rule names it
    /// @return nothing if it cannot be said in our terms; the ledger says why
    static Optional<VendorRule> read(Element element, Ledger ledger, Optional<ConnectorId> owner) {
        return new RuleReading(element, ledger, owner).rule();
    }

    /// A shipped rule, of which the settings file of the wizard has no more than the name.
    static Optional<VendorRule> named(Element element, Ledger ledger, ConnectorId owner) {
        var reading = new RuleReading(element, ledger, Optional.of(owner));
        return isRule(element) ? reading.rule() : reading.stub();
    }

    private Optional<VendorRule> rule() {
        var obstacle = head.obstacle();
        if (obstacle.isPresent()) {
            part.note(subject, Fate.NOT_POSSIBLE, obstacle.get());
            return Optional.empty();
        }
        var criteria = CriteriaReading.read(part, subject);
        var mappings = new MappingReading(subject, head.direction().orElseThrow()).read(part, MAPPINGS);
        var tag = part.text("immutabletag").orElse("");
        return criteria.map(said -> {
            var flows = mappings.stream().map(MappingReading.Mapping::flow).toList();
            var elements =
                    mappings.stream().map(MappingReading.Mapping::element).toList();
            var rule = new VendorRule(part.element(), rule(said, flows), tag, false, elements);
            rest();
            return rule;
        });
    }

    private SyncRule rule(CriteriaReading.Criteria criteria, List<AttributeFlow> flows) {
        return new SyncRule(
                new RuleId(head.id().orElseThrow()),
                head.name().orElseThrow(),
                part.text("description").orElse(""),
                head.direction().orElseThrow(),
                part.flag("disabled"),
                head.connector().orElseThrow(),
                new ObjectTypeName(head.sourceType().orElseThrow()),
                TargetType.of(head.targetType().orElseThrow()),
                head.linkType().orElseThrow(),
                head.precedence().orElseThrow(),
                part.flag("enablepasswordsync"),
                criteria.scope(),
                criteria.join(),
                flows);
    }

    private Optional<VendorRule> stub() {
        if (head.name().isEmpty() || head.id().isEmpty()) {
            part.note(subject, Fate.NOT_POSSIBLE, "It has no name or no identifier.");
            return Optional.empty();
        }
        var outbound = head.name().get().startsWith("Out");
        var type = Optional.of(type(head.name().get()));
        var known = new RuleHead(
                head.name(),
                head.id(),
                Optional.of(outbound ? Direction.OUTBOUND : Direction.INBOUND),
                Optional.of(LinkType.JOIN),
                head.connector(),
                outbound ? Optional.of("?") : type,
                outbound ? type : Optional.of("?"),
                Optional.of(head.precedence().orElse(0)));
        var tag = part.text("immutabletag").orElse("");
        var nothing = new CriteriaReading.Criteria(ScopeFilter.EVERYTHING, JoinCriteria.NONE);
        var rule = new RuleReading(part, known, subject).rule(nothing, List.of());
        rest();
        return Optional.of(new VendorRule(part.element(), rule, tag, true, List.of()));
    }

    /// The type of the connector space that a shipped rule is called after.
    private static String type(String name) {
        var word = name.replaceFirst("^.* - ", "").replaceFirst(" .*", "");
        return switch (word) {
            case "User", "Group", "Contact", "Computer", "Device" -> word.toLowerCase(Locale.ROOT);
            case "InetOrgPerson" -> "inetOrgPerson";
            case "ForeignSecurityPrincipal" -> "foreignSecurityPrincipal";
            default -> "?";
        };
    }

    private RuleReading(Part part, RuleHead head, String subject) {
        this.part = part;
        this.head = head;
        this.subject = subject;
    }

    /// What is known and changes nothing, and what is not known.
    private void rest() {
        part.unneeded(
                "Rules",
                "Numbers that the vendor's product keeps for itself.",
                "internalid",
                "internalidentifier",
                "version",
                "sourcenamespaceid",
                "targetnamespaceid");
        part.unneeded(
                "Rules",
                "This counts only while a rule is being added there; its precedence says where it stands.",
                "precedenceafter",
                "precedencebefore");
        part.all("softdeleteexpiryinterval").stream()
                .filter(each -> !each.text().strip().matches("[0.:]*"))
                .forEach(each -> part.note(
                        each,
                        subject,
                        Fate.NOT_POSSIBLE,
                        "An interval for soft deletes is not offered; it is 0 here."));
        part.close(subject);
    }
}

package org.syncline.configuration;

import java.util.ArrayList;
import java.util.List;
import org.syncline.core.rule.JoinClause;
import org.syncline.core.rule.JoinCriteria;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ValueType;

/// How the accounts of several directories that stand for one person find each other (default-rules.md 4.1).
public sealed interface Matching {

    /// Each person has one account; only an account that moved is found again, by its anchor.
    record Once() implements Matching {}

    /// By the attribute of the same name in the metaverse: `mail`, or another one. Who has none is left out.
    record Same(AttributeName attribute) implements Matching {}

    /// By the SID of an account and the SID that its linked mailbox names.
    record AccountSid() implements Matching {}

    /// By account name, then by alias (default-rules.md D3).
    record AccountName() implements Matching {}

    /// `once`, `account-sid`, `account-name`, or the name of an attribute.
    static Matching of(String word) {
        return switch (word) {
            case "once" -> new Once();
            case "account-sid" -> new AccountSid();
            case "account-name" -> new AccountName();
            default -> new Same(new AttributeName(word));
        };
    }

    /// As files and commands name it.
    default String word() {
        return switch (this) {
            case Once() -> "once";
            case AccountSid() -> "account-sid";
            case AccountName() -> "account-name";
            case Same(var attribute) -> attribute.text();
        };
    }

    /// The groups of clauses, tried from top to bottom.
    ///
    /// @param anchorType what the anchor attribute holds
    default JoinCriteria criteria(SourceAnchor anchor, ValueType anchorType) {
        return switch (this) {
            case Once() -> byAnchor(anchor, anchorType);
            case Same(var attribute) -> criteria(List.of(clause(attribute.text(), attribute.text())));
            case AccountSid() ->
                criteria(List.of(
                        clause("objectSid", "objectSid"),
                        clause("msExchMasterAccountSid", "objectSid"),
                        clause("objectSid", "msExchMasterAccountSid"),
                        clause("msRTCSIP-OriginatorSid", "objectSid"),
                        clause("objectSid", "msRTCSIP-OriginatorSid")));
            case AccountName() ->
                criteria(List.of(clause("sAMAccountName", "accountName"), clause("mailNickname", "mailNickname")));
        };
    }

    private static JoinCriteria byAnchor(SourceAnchor anchor, ValueType type) {
        if (type == ValueType.TEXT) {
            return criteria(List.of(new JoinClause(anchor.attribute(), new AttributeName("sourceAnchor"), true)));
        }
        var clauses = new ArrayList<>(List.of(clause(anchor.attribute().text(), "sourceAnchorBinary")));
        if (anchor.equals(SourceAnchor.CONSISTENCY_GUID)) {
            clauses.add(clause("objectGUID", "sourceAnchorBinary"));
        }
        return criteria(clauses);
    }

    private static JoinClause clause(String cs, String mv) {
        return new JoinClause(new AttributeName(cs), new AttributeName(mv), false);
    }

    private static JoinCriteria criteria(List<JoinClause> clauses) {
        return new JoinCriteria(clauses.stream().map(List::of).toList());
    }
}

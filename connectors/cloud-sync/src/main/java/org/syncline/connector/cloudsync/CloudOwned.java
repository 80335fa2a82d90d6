package org.syncline.connector.cloudsync;

import java.util.List;
import org.syncline.core.schema.AttributeSchema;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ValueType;

/// The attributes that the directory gives and never takes (default-rules.md 5), and those an item carries outside its
/// `attributes`. The service's schema tells of what it takes; this is the rest.
final class CloudOwned {

    /// Told of every item beside its attributes.
    static final List<String> IN_THE_ITEM = List.of("cloudAnchor", "cloudMastered", "sourceAnchor");

    /// Objects of every type can have them. The source anchor is here because an item carries it, though we give it.
    static final List<AttributeSchema> ALL = List.of(
            AttributeSchema.single("sourceAnchor", ValueType.TEXT),
            given("cloudAnchor", ValueType.TEXT, false),
            given("cloudMastered", ValueType.FLAG, false),
            given("cloudLegacyExchangeDN", ValueType.TEXT, false),
            given("cloudMSExchArchiveStatus", ValueType.NUMBER, false),
            given("cloudMSExchBlockedSendersHash", ValueType.BYTES, false),
            given("cloudMSExchDelegateListLink", ValueType.REFERENCE, true),
            given("cloudMSExchRecipientDisplayType", ValueType.NUMBER, false),
            given("cloudMSExchSafeRecipientsHash", ValueType.BYTES, false),
            given("cloudMSExchSafeSendersHash", ValueType.BYTES, false),
            given("cloudMSExchTeamMailboxExpiration", ValueType.TEXT, false),
            given("cloudMSExchTeamMailboxOwners", ValueType.REFERENCE, true),
            given("cloudMSExchTeamMailboxSharePointUrl", ValueType.TEXT, false),
            given("cloudMSExchUCVoiceMailSettings", ValueType.TEXT, true),
            given("cloudMSExchUserHoldPolicies", ValueType.TEXT, true),
            given("cloudPublicDelegates", ValueType.REFERENCE, true));

    private CloudOwned() {}

    private static AttributeSchema given(String name, ValueType type, boolean multiValued) {
        return new AttributeSchema(new AttributeName(name), type, multiValued, false, false);
    }
}

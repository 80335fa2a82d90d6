package org.syncline.connector.cloudsync;

/// What helps against a refused change (operations.md 12.1).
final class Remedies {

    private Remedies() {}

    static String of(String code) {
        return switch (code) {
            case "AttributeValueMustBeUnique" ->
                "Find both objects, decide which of them keeps the value, and remove it from the other at its source.";
            case "InvalidSoftMatch" ->
                "Find both objects and decide which of them keeps the shared value, or hand the cloud object over to this one.";
            case "ObjectTypeMismatch" -> "Remove the shared address or source anchor from one of the two objects.";
            case "InvalidHardMatch" ->
                "Allow the takeover for a while (blockCloudObjectTakeoverThroughHardMatch), take roles away from the cloud object, or delete it.";
            case "HardMatchBlocked" ->
                "Review where onPremisesObjectIdentifier comes from, or allow its update for a while.";
            case "ExistingAdminRoleConflict" ->
                "Take the roles away from the cloud account, synchronize, and give the roles back.";
            case "IdentityDataValidationFailed", "DataValidationFailed" -> "Correct the value at its source.";
            case "FederatedDomainChangeError" ->
                "Change the sign-in name in two steps, by way of a suffix of a managed domain.";
            case "LargeObject", "ExceededAllowedLength" ->
                "Shorten it or remove values at the source; nothing else of this object is exported until then.";
            case "DeletingCloudOnlyObjectNotAllowed" ->
                "The object belongs to the cloud now: settle there who owns it, then run a delta cycle.";
            case "SchemaViolation" -> "Discover the schema again and correct the rule that writes the attribute.";
            case "UnsupportedObjectType" -> "Leave objects of this type out by a rule's scope.";
            default -> "See the object in the directory, and correct it or the rule.";
        };
    }
}

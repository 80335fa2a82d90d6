package org.syncline.configuration;

import org.syncline.core.value.AttributeName;

/// The attribute of an account that its cloud account is tied to for ever (default-rules.md 3).
///
/// @param attribute text as it is, octets in base64
public record SourceAnchor(AttributeName attribute) {

    /// The account's own GUID. It changes when an account moves to another forest.
    public static final SourceAnchor OBJECT_GUID = new SourceAnchor(new AttributeName("objectGUID"));

    /// `mS-DS-ConsistencyGuid` where it is set, else the account's own GUID.
    public static final SourceAnchor CONSISTENCY_GUID = new SourceAnchor(new AttributeName("mS-DS-ConsistencyGuid"));

    /// By the name of the attribute, or `consistencyGuid` for short.
    public static SourceAnchor of(String word) {
        return switch (word) {
            case "objectGUID" -> OBJECT_GUID;
            case "consistencyGuid", "mS-DS-ConsistencyGuid" -> CONSISTENCY_GUID;
            default -> new SourceAnchor(new AttributeName(word));
        };
    }

    /// As files and commands name it.
    public String word() {
        return equals(CONSISTENCY_GUID) ? "consistencyGuid" : attribute.text();
    }

    /// Groups, and the accounts that the directory numbers itself, are found by their GUID.
    boolean isGuid() {
        return equals(OBJECT_GUID) || equals(CONSISTENCY_GUID);
    }
}

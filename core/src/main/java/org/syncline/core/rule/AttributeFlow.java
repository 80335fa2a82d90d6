package org.syncline.core.rule;

import org.syncline.core.value.AttributeName;

/// How one target attribute gets its values (rules.md 5).
///
/// @param executeOnce only while the target object is being created (engine.md 7.3)
/// @param addOnly for a merge into a connected system: what it once added it never takes away (DECISIONS 22b)
public record AttributeFlow(
        AttributeName target, FlowSource source, MergeType merge, boolean executeOnce, boolean addOnly) {

    /// The pseudo attribute that names an object (rules.md 5).
    public static final AttributeName DN = new AttributeName("dn");

    /// The same with the target in the schema's spelling.
    AttributeFlow to(AttributeName proper) {
        return new AttributeFlow(proper, source, merge, executeOnce, addOnly);
    }

    public static AttributeFlow of(String target, FlowSource source) {
        return new AttributeFlow(new AttributeName(target), source, MergeType.UPDATE, false, false);
    }
}

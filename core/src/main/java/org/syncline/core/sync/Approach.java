package org.syncline.core.sync;

import java.util.List;
import org.syncline.core.rule.CompiledRule;

/// What a synchronization is about to do with one CS object, before it looks at any other.
public sealed interface Approach {

    /// An import says that the object is deleted.
    record Gone() implements Approach {}

    /// It is joined: its flows run, or it leaves.
    record Joined() implements Approach {}

    /// It is not joined, and looks for a partner.
    record Seeking(List<CompiledRule> linking, JoinQuery query) implements Approach {}

    /// It is not joined, and no rule would join it.
    record Filtered() implements Approach {}

    /// It is not joined, and only an administrator would join it.
    record Aside() implements Approach {}

    /// It cannot be synchronized.
    record Refused(Problem problem) implements Approach {}
}

package org.syncline.core.rule;

import java.util.Optional;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Values;

/// What a scoping filter may ask of an object. All answers are those of one state.
public interface ScopeSubject {

    /// The current view (engine.md E1); absent is none.
    Values values(AttributeName attribute);

    /// The text of a parameter such as `Connector.ID`; nothing if it is not defined.
    Optional<String> parameter(String name);

    /// The DN behind a stored reference; empty if it has none on this side.
    String dnOf(long reference);

    /// Whether the object is a direct member of the group of that name in its own connector space.
    boolean isMemberOf(DistinguishedName group);
}

package org.syncline.connector;

import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.value.Anchor;

/// One thing a connected system tells during an import.
///
/// References are [org.syncline.core.value.Value.Pointer]s; the engine resolves them.
public sealed interface ImportEntry {

    /// The object as it is, with every selected attribute that has a value.
    record Seen(Anchor anchor, Hologram.Present object) implements ImportEntry {}

    /// Some attributes of an object changed; the rest is as it was.
    record Changed(Anchor anchor, Overlay.Amend changes) implements ImportEntry {}

    /// The object is deleted, or left the scope.
    record Gone(Anchor anchor) implements ImportEntry {}

    /// A change of the object was told, and then the object was not shown: the account may not read it any more, or it
    /// was deleted in between, and the next import says so. It is not taken for deleted.
    record Hidden(Anchor anchor) implements ImportEntry {}

    /// An object was met that could not be read or identified (engine.md 14, discovery).
    ///
    /// @param subject the object, as well as it can be named
    /// @param code the specification's code: `missing-anchor-component`, `invalid-attribute-value` …
    /// @param message what happened and what helps
    record Unreadable(String subject, String code, String message) implements ImportEntry {}

    /// An object was met that is out of scope: counted, nothing else.
    record Filtered() implements ImportEntry {}
}

package org.syncline.core.sync;

import java.util.Optional;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;

/// Which CS object an imported object is (engine.md 5.3, DECISIONS 22a).
public final class Matching {

    private Matching() {}

    /// What an imported object is to the connector space.
    public sealed interface Match {

        /// Nothing known: a new object.
        record New() implements Match {}

        /// This object, by its anchor.
        record Same(CsObject object) implements Match {}

        /// This object, by its anchor; another one stands at the name it now has.
        record SameAt(CsObject object, CsObject displaced) implements Match {}

        /// This object, by its anchor; at the name it now has stands a placeholder, so whoever referred to that
        /// name refers to this object.
        record Awaited(CsObject object, CsObject placeholder) implements Match {}

        /// A placeholder becomes real. One with an anchor of its own stands for another object.
        record Promoted(CsObject placeholder) implements Match {}

        /// The object we asked for: its creation was sent, and here it is.
        record Created(CsObject object) implements Match {}

        /// The object we asked for turned out to be one that was staged already: the two are one.
        record Merged(CsObject object, CsObject staged) implements Match {}

        /// This object, by its anchor, which nobody is joined to; an object that was never sent stood at the name it
        /// now has and makes way, its MV object tries again.
        record Returned(CsObject object, CsObject unsent) implements Match {}

        /// A new object; an object that was never sent stood at its name and makes way, its MV object tries again.
        record Instead(CsObject unsent) implements Match {}

        /// A new object; another one stands at its name, whose own news has not arrived yet.
        record Displacing(CsObject other) implements Match {}
    }

    /// @param byAnchor the object with the imported anchor
    /// @param byName the object at the imported name
    public static Match match(Optional<CsObject> byAnchor, Optional<CsObject> byName) {
        if (byAnchor.isPresent()) {
            var known = byAnchor.get();
            return byName.filter(other -> !other.id().equals(known.id()))
                    .map(other -> knownAt(known, other))
                    .orElseGet(() -> new Match.Same(known));
        }
        return byName.map(Matching::atName).orElseGet(Match.New::new);
    }

    private static Match knownAt(CsObject known, CsObject other) {
        if (other.state() == ConnectionState.PLACEHOLDER && !other.anchor().isKnown()) {
            return new Match.Awaited(known, other);
        }
        if (known.link() instanceof Link.Unlinked && other.isExportObject()) {
            return other.tower().hasSentAdd() ? new Match.Merged(other, known) : new Match.Returned(known, other);
        }
        return new Match.SameAt(known, other);
    }

    private static Match atName(CsObject standing) {
        if (standing.anchor().isKnown()) {
            return new Match.Displacing(standing);
        }
        if (standing.state() == ConnectionState.PLACEHOLDER) {
            return new Match.Promoted(standing);
        }
        return standing.tower().hasSentAdd() ? new Match.Created(standing) : new Match.Instead(standing);
    }
}

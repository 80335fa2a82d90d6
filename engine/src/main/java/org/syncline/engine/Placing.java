package org.syncline.engine;

import java.util.Optional;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.sync.Matching;
import org.syncline.core.sync.Staging;
import org.syncline.core.value.Anchor;

/// Finds the CS object of what was read, and makes room for it at its name (engine.md 5.3 and 2.6).
record Placing(StagingPage page) {

    /// Objects of the page that nobody knows take their names from whom we knew by them. Before references are
    /// resolved: who refers to such a name means the newcomer, not the one who left.
    void announce() {
        page.newcomers().forEach((name, anchor) -> {
            switch (Matching.match(Optional.empty(), page.at(name))) {
                case Matching.Match.Displacing(var other) -> page.supplant(page.placeholder(anchor, name), other);
                case Matching.Match.Instead(var unsent) -> page.merge(page.placeholder(anchor, name), unsent);
                case Matching.Match.New _,
                        Matching.Match.Same _,
                        Matching.Match.SameAt _,
                        Matching.Match.Awaited _,
                        Matching.Match.Returned _,
                        Matching.Match.Promoted _,
                        Matching.Match.Created _,
                        Matching.Match.Merged _ -> {}
            }
        });
    }

    /// What was read, laid on the object that it is.
    Staging.Staged staged(Anchor anchor, Hologram.Present object) {
        return Staging.seen(placed(anchor, object), anchor, object);
    }

    private CsObject placed(Anchor anchor, Hologram.Present object) {
        return switch (Matching.match(page.at(anchor), page.at(object.dn()))) {
            case Matching.Match.New() -> page.fresh(object.dn());
            case Matching.Match.Same(var known) -> known;
            case Matching.Match.Promoted(var placeholder) -> placeholder;
            case Matching.Match.Created(var asked) -> asked;
            case Matching.Match.Awaited(var known, var placeholder) -> merged(known, placeholder);
            case Matching.Match.Returned(var known, var unsent) -> merged(known, unsent);
            case Matching.Match.Merged(var asked, var known) -> merged(Staging.merged(asked, known), known);
            case Matching.Match.Instead(var unsent) -> merged(page.placeholder(anchor, object.dn()), unsent);
            case Matching.Match.Displacing(var other) -> placedBefore(other, page.placeholder(anchor, object.dn()));
            case Matching.Match.SameAt(var known, var displaced) -> placedBefore(displaced, known);
        };
    }

    private CsObject merged(CsObject staying, CsObject going) {
        page.merge(staying, going);
        return staying;
    }

    private CsObject placedBefore(CsObject displaced, CsObject by) {
        page.supplant(by, displaced);
        return by;
    }
}

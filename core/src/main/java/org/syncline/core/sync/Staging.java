package org.syncline.core.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Tower;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// Lays what was read on a CS object, and sees whether it shows what we had sent (engine.md 5.4).
public final class Staging {

    private Staging() {}

    /// @param object as it is now
    /// @param counter what changed of the imported state
    /// @param confirmation whether it shows what had been sent
    public record Staged(CsObject object, StageCounter counter, Confirmation confirmation) {}

    /// Whether an import shows an export.
    public sealed interface Confirmation {

        /// Nothing waited to be shown.
        record None() implements Confirmation {}

        /// All of it was shown.
        record Confirmed() implements Confirmation {}

        /// These attributes hold something else; the difference is pending again. No attribute: the object
        /// itself is not as it was sent.
        record NotReimported(List<AttributeName> attributes) implements Confirmation {}
    }

    /// The object as the connected system shows it, under the name it has there.
    public static Staged seen(CsObject object, Anchor anchor, Hologram.Present seen) {
        var placed = object.state() == ConnectionState.PLACEHOLDER ? promoted(object) : object;
        var after =
                placed.withAnchor(anchor).at(seen.dn()).withTower(placed.tower().afterImport(seen));
        return new Staged(after, counter(object, seen), confirmation(object.tower(), after.tower()));
    }

    /// Some attributes of the object changed.
    public static Staged changed(CsObject object, Overlay.Amend changes) {
        var after = object.withTower(object.tower().afterDelta(changes));
        return new Staged(
                after,
                counter(Delta.between(object.tower().imported(), after.tower().imported())),
                after.tower().exported() instanceof Overlay.Nothing
                        ? confirmation(object.tower(), after.tower())
                        : new Confirmation.None());
    }

    /// The connected system has the object no longer.
    public static Staged gone(CsObject object) {
        var after = object.withTower(object.tower().afterImport(Hologram.ABSENT));
        return new Staged(after, StageCounter.DELETE, confirmation(object.tower(), after.tower()));
    }

    /// The connected system took what was in escrow. What it made has the anchor that it answered with: if
    /// the object had another, that was the anchor of one that is gone.
    public static CsObject accepted(CsObject object, Anchor answered) {
        var tower = object.tower();
        boolean isMade = !tower.exported().over(tower.imported()).isPresent() && answered.isKnown();
        var sent = object.withTower(tower.afterExport());
        return isMade ? sent.withAnchor(answered) : sent;
    }

    /// An object that was asked for and one that was staged are one (DECISIONS 22a): the first keeps its id,
    /// its name, its link and what was sent; it takes over the anchor and the image of the second.
    public static CsObject merged(CsObject asked, CsObject staged) {
        var imported = staged.tower().imported() instanceof Hologram.Present present
                ? present.at(asked.dn())
                : staged.tower().imported();
        var tower = asked.tower();
        return asked.withAnchor(staged.anchor())
                .withTower(new Tower(tower.synced(), imported, tower.exported(), tower.escrowed(), tower.desired()));
    }

    /// What the object refers to by a name turned out to be another object: the one that has the name now.
    public static CsObject referring(CsObject object, CsObjectId was, CsObjectId is) {
        var tower = object.tower();
        if (!(tower.imported() instanceof Hologram.Present present)) {
            return object;
        }
        var attributes = new TreeMap<>(present.attributes());
        var from = Values.of(new Value.Reference(was.number()));
        var to = Values.of(new Value.Reference(is.number()));
        attributes.replaceAll((_, values) -> {
            var others = values.without(from);
            return others.size() == values.size() ? values : others.with(to);
        });
        return object.withTower(new Tower(
                tower.synced(), present.with(attributes), tower.exported(), tower.escrowed(), tower.desired()));
    }

    private static CsObject promoted(CsObject placeholder) {
        return new CsObject(
                placeholder.id(),
                placeholder.connector(),
                placeholder.anchor(),
                placeholder.dn(),
                ConnectionState.DISCONNECTOR,
                placeholder.tower(),
                placeholder.link());
    }

    /// What we had made ourselves comes back found, not added, and is news to the rules (operations.md 3.2).
    private static StageCounter counter(CsObject object, Hologram.Present seen) {
        var sent = object.tower().expected();
        if (object.tower().imported().isPresent() || !sent.isPresent()) {
            return counter(Delta.between(placed(object, object.tower().imported()), seen));
        }
        var found = counter(Delta.between(placed(object, sent), seen));
        return found == StageCounter.NO_CHANGE ? StageCounter.UPDATE : found;
    }

    /// The DN compared is the row's (DECISIONS 22a).
    private static Hologram placed(CsObject object, Hologram state) {
        return state instanceof Hologram.Present present ? present.at(object.dn()) : Hologram.ABSENT;
    }

    private static StageCounter counter(Delta delta) {
        return switch (delta) {
            case Delta.None() -> StageCounter.NO_CHANGE;
            case Delta.Add _ -> StageCounter.ADD;
            case Delta.Update update -> update.isRename() ? StageCounter.RENAME : StageCounter.UPDATE;
            case Delta.Delete _ -> StageCounter.DELETE;
            case Delta.DeleteAdd _ -> StageCounter.DELETE_ADD;
        };
    }

    private static Confirmation confirmation(Tower before, Tower after) {
        var sent = before.escrowed().above(before.exported());
        if (Delta.between(before.imported(), sent.over(before.imported())).isNone()) {
            return new Confirmation.None();
        }
        var missing = Delta.between(after.imported(), sent.over(after.imported()));
        return switch (missing) {
            case Delta.None() -> new Confirmation.Confirmed();
            case Delta.Update(var _, var _, var changes) ->
                new Confirmation.NotReimported(new ArrayList<>(changes.keySet()));
            case Delta.Add _, Delta.Delete _, Delta.DeleteAdd _ -> new Confirmation.NotReimported(List.of());
        };
    }
}

package org.syncline.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.space.Tower;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.store.RunChange;
import org.syncline.store.Transaction;

/// What a step changes, attribute by attribute, to be kept with its run: of so many objects, and of each so much text
/// (operations.md 5). Written with the page that changes it, in one statement and one query for names.
final class StepChanges {

    /// Of more objects a step keeps no differences; their counters and names are kept as ever.
    static final int MOST = 100_000;

    /// The same of objects that are new: nothing was there before, and what they came with is all in the space. A
    /// first import would write every value a second time.
    static final int MOST_NEW = 1_000;

    private static final DistinguishedName NOWHERE = DistinguishedName.of("CN=metaverse");

    private final List<Changed> page = new ArrayList<>();
    private long kept;
    private long keptNew;

    record Changed(RunChange.Layer layer, long object, long joined, String subject, Delta delta) {

        boolean isNew() {
            return delta instanceof Delta.Add;
        }

        RunChange row(int step, ChangeWords words) {
            return new RunChange(
                    step, layer, object, joined, subject, ChangeWords.operation(delta), words.attributes(delta));
        }
    }

    /// What the connected system shows of it.
    void imported(Hologram before, CsObject after) {
        add(RunChange.Layer.IMPORTED, after, Delta.between(before, after.tower().imported()));
    }

    /// What its connected system is to become.
    void wanted(Optional<CsObject> known, CsObject after) {
        var before = known.map(CsObject::tower).orElse(Tower.EMPTY);
        if (!before.desired().equals(after.tower().desired())) {
            var delta = after.tower().pendingExport();
            if (!delta.equals(before.pendingExport())) {
                add(RunChange.Layer.WANTED, after, delta);
            }
        }
    }

    /// @param escrowed the object as it was while it was being sent
    void sent(CsObject escrowed) {
        var tower = escrowed.tower();
        var before = tower.exported().over(tower.imported());
        add(RunChange.Layer.SENT, escrowed, Delta.between(before, tower.expected()));
    }

    void metaverse(Optional<MvObject> before, MvObject after) {
        var delta = Delta.between(before.map(StepChanges::hologram).orElse(Hologram.ABSENT), hologram(after));
        add(RunChange.Layer.METAVERSE, after.id().number(), after.id().number(), MvTitle.of(after), delta);
    }

    void removed(MvObject object) {
        var id = object.id().number();
        add(RunChange.Layer.METAVERSE, id, id, MvTitle.of(object), Delta.between(hologram(object), Hologram.ABSENT));
    }

    /// How far it was before a page.
    record Mark(int size, long kept, long keptNew) {}

    Mark mark() {
        return new Mark(page.size(), kept, keptNew);
    }

    /// What came after that did not happen.
    void reset(Mark mark) {
        page.subList(Math.min(mark.size(), page.size()), page.size()).clear();
        kept = mark.kept();
        keptNew = mark.keptNew();
    }

    /// What was told since the last call, to be written with the page that changes it.
    Told take() {
        var told = new Told(List.copyOf(page));
        page.clear();
        return told;
    }

    /// Of one page.
    record Told(List<Changed> changes) {

        void save(Transaction transaction, RunPlace place) {
            if (changes.isEmpty()) {
                return;
            }
            var words = new ChangeWords(names(transaction));
            var mvWords = new ChangeWords(Map.of());
            transaction
                    .runChanges()
                    .add(
                            place.run(),
                            changes.stream()
                                    .map(one -> one.row(
                                            place.step(), one.layer() == RunChange.Layer.METAVERSE ? mvWords : words))
                                    .toList());
        }

        private Map<CsObjectId, DistinguishedName> names(Transaction transaction) {
            var mentioned = new HashSet<CsObjectId>();
            changes.stream()
                    .filter(one -> one.layer() != RunChange.Layer.METAVERSE)
                    .forEach(one -> mentioned.addAll(ChangeWords.mentioned(one.delta())));
            return mentioned.isEmpty() ? Map.of() : transaction.connectorSpace().names(mentioned);
        }
    }

    private void add(RunChange.Layer layer, CsObject object, Delta delta) {
        long joined = object.link() instanceof Link.To(var mvObject, var _) ? mvObject.number() : 0;
        add(layer, object.id().number(), joined, object.dn().toString(), delta);
    }

    private void add(RunChange.Layer layer, long object, long joined, String subject, Delta delta) {
        boolean isWithdrawn = layer == RunChange.Layer.WANTED && delta.isNone();
        if (isWithdrawn || !delta.isNone()) {
            add(new Changed(layer, object, joined, subject, delta));
        }
    }

    private void add(Changed one) {
        if (kept < MOST && !(one.isNew() && keptNew >= MOST_NEW)) {
            kept++;
            keptNew += one.isNew() ? 1 : 0;
            page.add(one);
        }
    }

    private static Hologram hologram(MvObject object) {
        return Hologram.of(object.type(), NOWHERE, object.attributes());
    }
}

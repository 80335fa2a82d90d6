package org.syncline.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syncline.connector.Connector;
import org.syncline.connector.ExportEntry;
import org.syncline.connector.ExportOutcome;
import org.syncline.connector.ImportEntry;
import org.syncline.connector.Manner;
import org.syncline.connector.ObjectRead;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.sync.Staging;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CsObjectId;
import org.syncline.store.ObjectErrors;
import org.syncline.store.Transaction;

/// Records what a connected system made of some batches (engine.md 9.2, 9.3; DECISIONS 22a).
final class ExportRecord {

    /// What is to become of an object in this step.
    enum Fate {
        DONE,
        /// Sent again in the next pass, in another form perhaps.
        AGAIN,
        REFUSED
    }

    private final Transaction transaction;
    private final StepContext context;
    private final StepReport report;
    private final PageErrors errors;
    private final String detail;
    private final Map<CsObjectId, CsObject> before = new HashMap<>();
    private final List<CsObject> after = new ArrayList<>();
    private final List<CsObjectId> forgotten = new ArrayList<>();
    private final Set<Anchor> unknown;
    private final Map<Anchor, CsObject> given = new HashMap<>();

    /// @param outcomes of all of them: the anchors in it are looked up at once
    /// @param detail what is to be noted with every counted object
    ExportRecord(
            Transaction transaction,
            StepContext context,
            StepReport report,
            List<ExportOutcome> outcomes,
            String detail) {
        this.transaction = transaction;
        this.context = context;
        this.report = report;
        this.detail = detail;
        errors = new PageErrors(transaction, context, ObjectErrors.Phase.EXPORT);
        unknown = unknown(transaction, context, outcomes);
    }

    /// The anchors that were answered and that nobody has yet: usually all of them.
    private static Set<Anchor> unknown(Transaction transaction, StepContext context, List<ExportOutcome> outcomes) {
        var answered = new HashSet<Anchor>();
        for (var outcome : outcomes) {
            if (outcome instanceof ExportOutcome.Accepted accepted
                    && accepted.anchor().isKnown()) {
                answered.add(accepted.anchor());
            }
        }
        if (!answered.isEmpty()) {
            answered.removeAll(transaction
                    .connectorSpace()
                    .byAnchor(context.id(), answered)
                    .keySet());
        }
        return answered;
    }

    Fate record(Connector connector, CsObject object, ExportEntry entry, ExportOutcome outcome) {
        before.put(object.id(), object);
        return switch (outcome) {
            case ExportOutcome.Accepted accepted -> accepted(object, entry, accepted);
            case ExportOutcome.Refused(var code, var message) ->
                code.equals(LostParent.CODE) && isParentToBeMade(object)
                        ? again(object.withTower(object.tower().afterRefusal()), "its container is made again first")
                        : refused(object, code, message);
            case ExportOutcome.TryAgain(var message) ->
                again(object.withTower(object.tower().afterRefusal()), message);
            case ExportOutcome.Missing() -> missing(object, entry);
            case ExportOutcome.Exists() -> exists(connector, object, entry);
        };
    }

    void save() {
        if (!forgotten.isEmpty()) {
            transaction.connectorSpace().forget(forgotten);
        }
        transaction.connectorSpace().save(before, after);
        errors.save();
    }

    private Fate accepted(CsObject object, ExportEntry entry, ExportOutcome.Accepted accepted) {
        if (isOfAnotherType(object, entry)) {
            if (report.isFirst(object.id())) {
                report.count(counter(object, entry), object.id(), object.dn(), detail);
            }
            return again(object.withTower(object.tower().afterDeletion()), "it is made anew as another type");
        }
        var sent = Staging.accepted(object, accepted.anchor());
        if (!sent.anchor().equals(object.anchor())) {
            var staged = staged(accepted.anchor());
            if (staged.isPresent() && !isFree(staged.get())) {
                return refused(
                        object,
                        "duplicate-anchor",
                        ("%s was answered with the anchor %s, which belongs to %s, and that is joined to another"
                                        + " metaverse object. Look at both with 'syncline cs get', and remove the value"
                                        + " that made the connected system match them.")
                                .formatted(
                                        object.dn(),
                                        accepted.anchor(),
                                        staged.get().dn()));
            }
            sent = staged.map(found -> merged(object, found)).orElse(sent);
            given.put(sent.anchor(), sent);
        }
        count(sent, entry, accepted);
        report.changes().sent(object);
        errors.clear(object.id());
        if (sent.isForgettable()) {
            forgotten.add(sent.id());
        } else {
            after.add(sent);
        }
        return Fate.DONE;
    }

    private CsObject merged(CsObject asked, CsObject found) {
        transaction.connectorSpace().repoint(found.id(), asked.id());
        forgotten.add(found.id());
        var sent = asked.withTower(asked.tower().afterExport());
        return Staging.merged(sent, found);
    }

    /// One that was staged before, and that nothing is joined to.
    private boolean isFree(CsObject staged) {
        return staged.link() instanceof Link.Unlinked && !given.containsKey(staged.anchor());
    }

    private Optional<CsObject> staged(Anchor anchor) {
        if (given.containsKey(anchor)) {
            return Optional.of(given.get(anchor));
        }
        if (unknown.contains(anchor)) {
            return Optional.empty();
        }
        var known = transaction.connectorSpace().byAnchor(context.id(), List.of(anchor));
        return transaction.connectorSpace().load(known.values()).values().stream()
                .findFirst();
    }

    private void count(CsObject object, ExportEntry entry, ExportOutcome.Accepted accepted) {
        if (!report.isFirst(object.id())) {
            return;
        }
        report.count(
                counter(object, entry),
                object.id(),
                object.dn(),
                joined(accepted.manner().code(), detail));
        if (accepted.manner() != Manner.UNSAID && entry instanceof ExportEntry.Add) {
            report.counters().add("export-add/" + accepted.manner().code());
        }
        warn(object, accepted);
    }

    static String counter(CsObject object, ExportEntry entry) {
        return switch (entry) {
            case ExportEntry.Add _ -> "export-add";
            case ExportEntry.Update update -> update.change().isRename() ? "export-rename" : "export-update";
            case ExportEntry.Delete _ -> isOfAnotherType(object, entry) ? "export-delete-add" : "export-delete";
        };
    }

    /// It is deleted to be made anew.
    private static boolean isOfAnotherType(CsObject object, ExportEntry entry) {
        return entry instanceof ExportEntry.Delete && object.tower().expected().isPresent();
    }

    /// That a match overwrites what the cloud held is what a match is for; everything else is worth a look.
    private void warn(CsObject object, ExportOutcome.Accepted accepted) {
        boolean matched = accepted.manner().isMatch();
        for (var warning : accepted.warnings()) {
            report.count(matched ? "export-overwritten" : "export-warning", object.id(), object.dn(), warning);
            if (!matched) {
                report.atLeast(Result.COMPLETED_WARNINGS);
            }
        }
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
    }

    private Fate refused(CsObject object, String code, String message) {
        after.add(object.withTower(object.tower().afterRefusal()));
        report.count("export-failure", object.id(), object.dn(), code);
        var error = new ObjectError(object.dn().toString(), object.id(), code, message);
        report.error(error);
        errors.add(error);
        return Fate.REFUSED;
    }

    /// Several may stand in it; the first sees to it.
    private boolean isParentToBeMade(CsObject object) {
        var parent = LostParent.of(transaction, object);
        parent.filter(found -> !before.containsKey(found.id())).ifPresent(found -> {
            before.put(found.id(), found);
            after.add(LostParent.missing(found));
        });
        return parent.isPresent();
    }

    private Fate again(CsObject object, String why) {
        after.add(object);
        report.count("export-sent-again", object.id(), object.dn(), why);
        return Fate.AGAIN;
    }

    /// What is not there cannot be changed: it is created. What is not there need not be deleted.
    private Fate missing(CsObject object, ExportEntry entry) {
        return switch (entry) {
            case ExportEntry.Delete _ -> accepted(object, entry, ExportOutcome.Accepted.PLAIN);
            case ExportEntry.Add _, ExportEntry.Update _ ->
                again(object.withTower(object.tower().afterImport(Hologram.ABSENT)), "it was not there");
        };
    }

    /// What is there already is looked at, and brought to what is wanted.
    private Fate exists(Connector connector, CsObject object, ExportEntry entry) {
        if (connector instanceof ObjectRead reading) {
            var there = reading.read(context.request(entry.dn()), object.anchor(), entry.dn());
            if (there.isPresent() && staged(there.get().anchor()).isEmpty()) {
                return again(taken(object, there.get()), "it was there already");
            }
        }
        return refused(
                object,
                "cd-existing-object",
                "%s exists already. Join the object in the connector space, or choose another dn."
                        .formatted(object.dn()));
    }

    private CsObject taken(CsObject object, ImportEntry.Seen there) {
        var page = new StagingPage(transaction, context.id(), new KnownObjects.ByPage(context.id()));
        page.look(List.of(there));
        var resolved = page.resolved(there.object());
        page.staged().write(transaction);
        return Staging.seen(object, there.anchor(), resolved).object();
    }
}

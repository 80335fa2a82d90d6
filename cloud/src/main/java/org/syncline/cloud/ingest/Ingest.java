package org.syncline.cloud.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.syncline.cloud.model.Entry;
import org.syncline.cloud.model.Kind;
import org.syncline.cloud.model.Limit;
import org.syncline.cloud.model.Mastery;
import org.syncline.cloud.store.LinkRef;
import org.syncline.cloud.store.State;
import org.syncline.cloud.store.Writer;

/// Applies the items of a batch one after the other; each as a whole or not at all (cloud-emulator.md 7.2).
public record Ingest(Writer writer) {

    public ItemResult apply(Item item) {
        return switch (item) {
            case Item.Upsert upsert -> upsert(upsert);
            case Item.Members members -> members(members);
            case Item.Delete delete -> delete(delete);
            case Item.Unsupported(var _, var type) ->
                failed(ItemError.of("UnsupportedObjectType", "The emulator keeps no objects of type " + type + "."));
        };
    }

    private State state() {
        return writer.state();
    }

    private static ItemResult failed(ItemError error) {
        return new ItemResult.Failed(error);
    }

    private ItemResult upsert(Item.Upsert item) {
        var problem = IncomingCheck.problem(item);
        if (problem.isPresent()) {
            return failed(problem.orElseThrow());
        }
        return switch (Matching.decide(item, state(), state().settings())) {
            case MatchDecision.Refuse(var error) -> failed(error);
            case MatchDecision.Skip(var entry) -> ItemResult.done("skipped-cloud-managed", entry.cloudAnchor());
            case MatchDecision.Update(var entry) -> update(item, entry);
            case MatchDecision.HardMatch(var entry) -> takeOver(item, entry, "matched-hard");
            case MatchDecision.SoftMatch(var entry) -> takeOver(item, entry, "matched-soft");
            case MatchDecision.Restore(var entry) -> lay(item, entry, "restored");
            case MatchDecision.Create() -> create(item);
        };
    }

    private ItemResult create(Item.Upsert item) {
        var holder = state().anchored(item.sourceAnchor());
        if (holder.isPresent()) {
            return failed(ItemError.taken("sourceAnchor", item.sourceAnchor(), holder.orElseThrow()));
        }
        if (state().size() + state().binned() >= state().settings().limit(Limit.OBJECT_QUOTA)) {
            return failed(ItemError.of("DirectoryQuotaExceeded", "The tenant is full; soft-deleted objects count."));
        }
        return lay(item, Entry.blank(item.kind(), writer.newId(), writer.now()), "created");
    }

    private ItemResult update(Item.Upsert item, Entry before) {
        var appearance = Upserting.on(before, item, false, state(), circumstances());
        var references = ReferenceChange.all(before.id(), item.references(), state());
        return switch (appearance) {
            case Appearance.Refused(var error) -> failed(error);
            case Appearance.Shown(var after, var warnings) -> {
                var problem = problem(references);
                if (problem.isPresent()) {
                    yield failed(problem.orElseThrow());
                }
                if (!after.equals(before)) {
                    writer.put(after);
                }
                link(before.id(), references);
                var same = after.equals(before) && references.stream().allMatch(ReferenceChange::isNothing);
                yield done(same ? "unchanged" : "updated", after, warnings, references);
            }
        };
    }

    private ItemResult takeOver(Item.Upsert item, Entry before, String outcome) {
        return switch (lay(item, before, outcome)) {
            case ItemResult.Failed failed -> failed;
            case ItemResult.Done(var _, var anchor, var warnings, var unresolved) -> {
                var after = state().active(before.id()).orElseThrow();
                var overwritten = Upserting.overwritten(before.attributes(), after.attributes());
                var all = Stream.concat(warnings.stream(), overwritten).toList();
                yield new ItemResult.Done(outcome, anchor, all, unresolved);
            }
        };
    }

    /// Lays the item over an object that is new to the sync client: created, matched or restored.
    private ItemResult lay(Item.Upsert item, Entry before, String outcome) {
        var references = ReferenceChange.all(before.id(), item.references(), state());
        var problem = problem(references);
        if (problem.isPresent()) {
            return failed(problem.orElseThrow());
        }
        return switch (Upserting.on(before, item, true, state(), circumstances())) {
            case Appearance.Refused(var error) -> failed(error);
            case Appearance.Shown(var after, var warnings) -> {
                state().deleted(before.id())
                        .ifPresentOrElse(deleted -> writer.restore(deleted, after), () -> writer.put(after));
                link(before.id(), references);
                yield done(outcome, after, warnings, references);
            }
        };
    }

    private Visibility.Circumstances circumstances() {
        return new Visibility.Circumstances(state().settings(), writer.now(), writer::fourDigits);
    }

    private static Optional<ItemError> problem(List<ReferenceChange> references) {
        return references.stream().flatMap(change -> change.problem().stream()).findFirst();
    }

    private void link(String holder, List<ReferenceChange> references) {
        for (var change : references) {
            var place = new LinkRef(holder, change.attribute());
            change.remove().forEach(target -> writer.unlink(place, target));
            change.add().stream()
                    .filter(target -> !state().isLinked(holder, change.attribute(), target))
                    .forEach(target -> writer.link(place, target));
        }
    }

    private static ItemResult done(
            String outcome, Entry after, List<Warning> warnings, List<ReferenceChange> references) {
        var unresolved = references.stream()
                .flatMap(change -> change.unresolved().stream())
                .toList();
        return new ItemResult.Done(outcome, after.cloudAnchor(), warnings, unresolved);
    }

    private ItemResult members(Item.Members item) {
        var found = owned(item.sourceAnchor(), item.kind());
        return switch (found) {
            case Owned.Refused(var result) -> result;
            case Owned.Unknown() ->
                failed(ItemError.of("ObjectNotFound", "No group has the source anchor " + item.sourceAnchor() + "."));
            case Owned.Ours(var group) -> members(item, group);
        };
    }

    private ItemResult members(Item.Members item, Entry group) {
        var limits = state().settings();
        var sent = item.add().size() + item.remove().size();
        if (group.kind() != Kind.GROUP || sent > limits.limit(Limit.MEMBERS_PER_ITEM)) {
            return failed(ItemError.of(
                    ItemError.INVALID,
                    "member",
                    "Only groups have members, at most " + limits.limit(Limit.MEMBERS_PER_ITEM) + " in one item."));
        }
        var unresolved = new ArrayList<String>();
        var present = state().targets(group.id(), "member");
        var remove = ReferenceChange.resolve(item.remove(), state(), new ArrayList<>()).stream()
                .filter(present::contains)
                .toList();
        var add = ReferenceChange.resolve(item.add(), state(), unresolved).stream()
                .filter(id -> !present.contains(id))
                .toList();
        var change = new ReferenceChange("member", add, remove, unresolved);
        if (present.size() + add.size() - remove.size() > limits.limit(Limit.GROUP_MEMBERS)) {
            return failed(ItemError.of(ItemError.TOO_LONG, "member", "The group would have too many members."));
        }
        link(group.id(), List.of(change));
        return done(change.isNothing() ? "unchanged" : "updated", group, List.of(), List.of(change));
    }

    private ItemResult delete(Item.Delete item) {
        return switch (owned(item.sourceAnchor(), item.kind())) {
            case Owned.Refused(var result) -> result;
            case Owned.Unknown() -> ItemResult.done("not-found", "");
            case Owned.Ours(var entry) -> {
                writer.delete(entry.with(Mastery.FORMERLY_SYNCED));
                yield ItemResult.done("deleted", entry.cloudAnchor());
            }
        };
    }

    /// Whether an object may be changed by its anchor alone.
    private sealed interface Owned {
        record Ours(Entry entry) implements Owned {}

        record Unknown() implements Owned {}

        record Refused(ItemResult result) implements Owned {}
    }

    private Owned owned(String anchor, Kind kind) {
        var known = state().anchored(anchor).filter(entry -> !state().isDeleted(entry));
        if (known.isEmpty()) {
            return new Owned.Unknown();
        }
        var entry = known.orElseThrow();
        if (entry.kind() != kind) {
            return refused(
                    entry,
                    "ObjectTypeMismatch",
                    "The anchor belongs to a " + entry.kind().word() + ".");
        }
        if (entry.standing().cloudManaged()) {
            return new Owned.Refused(ItemResult.done("skipped-cloud-managed", entry.cloudAnchor()));
        }
        return entry.mastery().isSynced()
                ? new Owned.Ours(entry)
                : refused(entry, "DeletingCloudOnlyObjectNotAllowed", "The object is not synchronized.");
    }

    private static Owned refused(Entry entry, String code, String message) {
        return new Owned.Refused(failed(ItemError.with(entry, code, message)));
    }
}

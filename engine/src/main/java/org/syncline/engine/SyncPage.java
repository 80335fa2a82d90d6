package org.syncline.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.sync.JoinQuery;
import org.syncline.core.sync.OutboundQuestion;
import org.syncline.core.sync.Outcome;
import org.syncline.core.sync.References;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.MvObjectId;
import org.syncline.store.Transaction;

/// The objects that one page of a synchronization is about, with their groups, possible partners and references:
/// fetched with a fixed number of queries, changed in memory object by object, written once (DECISIONS 11).
final class SyncPage {

    private final Transaction transaction;
    private final PageLoads loads;
    private final Installed installed;
    private final Map<CsObjectId, CsObject> csBefore = new HashMap<>();
    private final Map<CsObjectId, CsObject> cs = new LinkedHashMap<>();
    private final Map<MvObjectId, MvObject> mvBefore = new HashMap<>();
    private final Map<MvObjectId, MvObject> mv = new LinkedHashMap<>();
    private final Map<MvObjectId, Set<CsObjectId>> members = new HashMap<>();
    private final PageWatch watch = new PageWatch();
    private final KeyIndex<MvObjectId> mvKeys;
    private final Map<ConnectorId, KeyIndex<CsObjectId>> csKeys = new HashMap<>();
    private final PageNames names = new PageNames();
    private final PageReferences references;
    private final PageChanges changes = PageChanges.none();
    private final List<CsObject> unresolved = new ArrayList<>();
    private final List<MvObject> mvUnresolved = new ArrayList<>();

    /// @param whole whether large sets are loaded whole
    SyncPage(Transaction transaction, Installed installed, boolean whole) {
        this.transaction = transaction;
        this.loads = new PageLoads(transaction, whole);
        this.installed = installed;
        references = new PageReferences(transaction, installed);
        mvKeys = new KeyIndex<>(installed.landscape().rules().mvJoinAttributes(), watch);
    }

    /// Loads the objects with their groups and everything they refer to.
    void load(Collection<CsObjectId> ids) {
        loads.about(ids, List.of());
        var objects = addObjects(ids);
        loadGroups(objects.stream().flatMap(object -> linkOf(object).stream()).toList());
        loads.end();
        resolve();
    }

    /// Loads MV objects with their groups and everything they refer to.
    void loadMv(Collection<MvObjectId> ids) {
        loads.about(List.of(), ids);
        loadGroups(ids);
        loads.end();
        resolve();
    }

    Optional<CsObject> object(CsObjectId id) {
        return Optional.ofNullable(cs.get(id));
    }

    Optional<ConnectedGroup> group(MvObjectId id) {
        return Optional.ofNullable(mv.get(id)).map(object -> {
            var group = new TreeMap<CsObjectId, CsObject>();
            members.getOrDefault(id, Set.of())
                    .forEach(member -> object(member).ifPresent(found -> group.put(member, found)));
            return new ConnectedGroup(object, group);
        });
    }

    References references() {
        return references.known();
    }

    /// Fetches the MV objects that may answer these queries.
    void fetchCandidates(List<JoinQuery> queries) {
        var found = new HashSet<MvObjectId>();
        mvKeys.unknown(queries)
                .forEach((attribute, hashes) ->
                        found.addAll(transaction.metaverse().joinCandidates(attribute, hashes)));
        if (!found.isEmpty()) {
            loadGroups(found);
            resolve();
        }
    }

    List<List<ConnectedGroup>> candidates(JoinQuery query) {
        return query.groups().stream()
                .map(group -> mvKeys.candidates(group).stream()
                        .flatMap(id -> group(id).stream())
                        .toList())
                .toList();
    }

    /// Fetches the CS objects that may answer these questions.
    void fetchAnswers(List<OutboundQuestion> questions) {
        var found = new HashSet<CsObjectId>();
        var byConnector = questions.stream().collect(Collectors.groupingBy(OutboundQuestion::connector));
        byConnector.forEach((connector, asked) -> {
            keysOf(connector)
                    .unknown(asked.stream().map(OutboundQuestion::query).toList())
                    .forEach((attribute, hashes) ->
                            found.addAll(transaction.connectorSpace().joinCandidates(connector, attribute, hashes)));
            found.addAll(names.fetch(transaction, connector, asked));
        });
        addObjects(found);
    }

    OutboundQuestion.Answer answer(OutboundQuestion question, CsObjectId fresh) {
        var keys = keysOf(question.connector());
        var candidates = question.query().groups().stream()
                .map(group -> keys.candidates(group).stream()
                        .flatMap(id -> object(id).stream())
                        .toList())
                .toList();
        var atName = question.names().stream()
                .flatMap(name -> names.at(question.connector(), name).stream())
                .flatMap(id -> object(id).stream())
                .toList();
        return new OutboundQuestion.Answer(question, candidates, atName, fresh);
    }

    /// From now on it is noted what objects of the page change.
    void watch() {
        watch.begin();
    }

    /// Whether nothing that the draft was made from has changed since it was made.
    boolean stands(Draft draft) {
        return watch.stands(draft, mvKeys, this::keysOf)
                && (!changes.hasLinks() || references.isUntouched(draft, changes));
    }

    boolean isTouched(MvObjectId group) {
        return watch.isTouched(group);
    }

    /// Takes over what the synchronization of one object came to, for the objects after it and for the save.
    void apply(Outcome.Settled outcome) {
        outcome.forgotten().forEach(this::forget);
        outcome.changed().values().forEach(this::put);
        switch (outcome.metaverse()) {
            case Outcome.Metaverse.Untouched() -> {}
            case Outcome.Metaverse.Kept(var object) -> put(object);
            case Outcome.Metaverse.Removed(var id) -> remove(id);
        }
        changes.addLinks(outcome);
    }

    /// Writes the page; who referred to what changed is to be looked at again.
    ///
    /// @param settled the objects that were synchronized
    void save(List<CsObjectId> settled) {
        changes.save(transaction, mvBefore, mv, csBefore, cs);
        loads.settle(settled.stream().flatMap(id -> object(id).stream()).toList(), mv);
        changes.finish(transaction);
    }

    /// Says what the page changes.
    void tell(StepChanges told) {
        changes.tell(told, mvBefore, mv, csBefore, cs);
    }

    private void resolve() {
        references.load(unresolved, mvUnresolved);
        unresolved.clear();
        mvUnresolved.clear();
    }

    private List<CsObject> addObjects(Collection<CsObjectId> ids) {
        var missing = new HashSet<>(ids);
        missing.removeAll(cs.keySet());
        missing.removeAll(changes.forgotten());
        if (missing.isEmpty()) {
            return List.of();
        }
        var loaded = loads.load(missing);
        csBefore.putAll(loaded);
        unresolved.addAll(loaded.values());
        loaded.values().forEach(this::index);
        return List.copyOf(loaded.values());
    }

    private void loadGroups(Collection<MvObjectId> ids) {
        var missing = new HashSet<>(ids);
        missing.removeAll(mv.keySet());
        missing.removeAll(changes.mvRemoved());
        if (missing.isEmpty()) {
            return;
        }
        var loaded = loads.loadMv(missing);
        mvBefore.putAll(loaded);
        mvUnresolved.addAll(loaded.values());
        loaded.values().forEach(object -> {
            mv.put(object.id(), object);
            mvKeys.put(object.id(), object::values);
        });
        addObjects(transaction.connectorSpace().joinedTo(missing));
    }

    private void index(CsObject object) {
        cs.put(object.id(), object);
        names.put(object);
        switch (object.link()) {
            case Link.To(var mvObject, var _) -> {
                members.computeIfAbsent(mvObject, _ -> new LinkedHashSet<>()).add(object.id());
                references.join(object, mvObject);
            }
            case Link.Unlinked() ->
                keysOf(object.connector()).put(object.id(), object.tower().current()::values);
        }
    }

    private void unindex(CsObject object) {
        watch.changed(object);
        names.remove(object);
        switch (object.link()) {
            case Link.To(var mvObject, var _) -> {
                members.getOrDefault(mvObject, new HashSet<>()).remove(object.id());
                references.leave(object, mvObject);
            }
            case Link.Unlinked() ->
                keysOf(object.connector()).remove(object.id(), object.tower().current()::values);
        }
    }

    private void put(CsObject object) {
        object(object.id()).ifPresent(this::unindex);
        index(object);
        changes.changed().add(object.id());
        watch.changed(object);
    }

    private void forget(CsObjectId id) {
        object(id).ifPresent(this::unindex);
        cs.remove(id);
        changes.changed().remove(id);
        if (csBefore.containsKey(id)) {
            changes.forgotten().add(id);
        }
    }

    private void put(MvObject object) {
        var earlier = mv.put(object.id(), object);
        if (earlier == null || !earlier.attributes().equals(object.attributes())) {
            if (earlier != null) {
                mvKeys.remove(earlier.id(), earlier::values);
            }
            mvKeys.put(object.id(), object::values);
        }
        watch.changed(object.id());
        if (!object.equals(mvBefore.get(object.id()))) {
            changes.mvChanged().add(object.id());
        }
    }

    private void remove(MvObjectId id) {
        var earlier = mv.remove(id);
        if (earlier != null) {
            mvKeys.remove(id, earlier::values);
        }
        members.remove(id);
        changes.mvChanged().remove(id);
        watch.changed(id);
        if (mvBefore.containsKey(id)) {
            changes.mvRemoved().add(id);
        }
    }

    private KeyIndex<CsObjectId> keysOf(ConnectorId connector) {
        return csKeys.computeIfAbsent(
                connector, id -> new KeyIndex<>(installed.landscape().rules().csJoinAttributes(id), watch));
    }

    private static Optional<MvObjectId> linkOf(CsObject object) {
        return object.link() instanceof Link.To(var mvObject, var _) ? Optional.of(mvObject) : Optional.empty();
    }
}

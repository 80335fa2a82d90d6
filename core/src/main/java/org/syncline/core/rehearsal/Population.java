package org.syncline.core.rehearsal;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.syncline.core.rule.RuleSet;
import org.syncline.core.rule.ScopeClause;
import org.syncline.core.space.ConnectedGroup;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.space.MvObject;
import org.syncline.core.space.TransientName;
import org.syncline.core.sync.JoinQuery;
import org.syncline.core.sync.Landscape;
import org.syncline.core.sync.References;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// The objects of all connector spaces and of the metaverse, and whatever a synchronization asks about them at hand:
/// every question is a look-up, so that the work grows with the number of objects and not with its square.
public final class Population {

    private record Anchored(ConnectorId connector, Anchor anchor) {}

    private record Named(ConnectorId connector, DistinguishedName dn) {}

    private final SortedMap<CsObjectId, CsObject> objects = new TreeMap<>();
    private final SortedMap<MvObjectId, MvObject> metaverse = new TreeMap<>();
    private final Crossing<ConnectorId, CsObjectId> spaces = new Crossing<>();
    private final Crossing<Anchored, CsObjectId> anchors = new Crossing<>();
    private final Crossing<Named, CsObjectId> places = new Crossing<>();
    private final Crossing<MvObjectId, CsObjectId> members = new Crossing<>();
    private final Crossing<Long, CsObjectId> referrers = new Crossing<>();
    private final Crossing<Long, CsObjectId> showing = new Crossing<>();
    private final Crossing<Long, MvObjectId> mvReferrers = new Crossing<>();
    private final Map<ConnectorId, Keys<CsObjectId>> free = new HashMap<>();
    private final Keys<MvObjectId> sought;
    private final RuleSet rules;
    private final Map<ConnectorId, SortedSet<DistinguishedName>> groupsAskedFor = new TreeMap<>();
    private final Map<CsObjectId, MvObjectId> joined = new HashMap<>();
    private final Map<References.Place, CsObjectId> connected = new HashMap<>();
    private final Map<CsObjectId, DistinguishedName> names = new HashMap<>();
    private final References references = new References(
            Collections.unmodifiableMap(joined),
            Collections.unmodifiableMap(connected),
            Collections.unmodifiableMap(names));

    Population(Landscape landscape) {
        rules = landscape.rules();
        sought = new Keys<>(rules.mvJoinAttributes());
        landscape.spaces().keySet().forEach(connector -> {
            var groups = landscape.space(connector).groupsAskedFor(connector, rules);
            if (!groups.isEmpty()) {
                groupsAskedFor.put(connector, groups);
            }
        });
    }

    /// All CS objects, as they are at any time.
    public SortedMap<CsObjectId, CsObject> objects() {
        return Collections.unmodifiableSortedMap(objects);
    }

    /// All MV objects, as they are at any time.
    public SortedMap<MvObjectId, MvObject> metaverse() {
        return Collections.unmodifiableSortedMap(metaverse);
    }

    /// @throws IllegalArgumentException if there is none of that number
    public CsObject object(CsObjectId id) {
        return Optional.ofNullable(objects.get(id)).orElseThrow(() -> new IllegalArgumentException("no object " + id));
    }

    /// The objects of a connector space, by anchor.
    public List<CsObject> of(ConnectorId connector) {
        return spaces.at(connector).stream()
                .map(this::object)
                .sorted(Comparator.comparing(CsObject::anchor).thenComparing(CsObject::id))
                .toList();
    }

    public Optional<CsObject> at(ConnectorId connector, Anchor anchor) {
        return anchors.at(new Anchored(connector, anchor)).stream()
                .map(this::object)
                .findFirst();
    }

    public Optional<CsObject> at(ConnectorId connector, DistinguishedName dn) {
        return places.at(new Named(connector, dn)).stream().map(this::object).findFirst();
    }

    public Optional<ConnectedGroup> group(MvObjectId id) {
        return Optional.ofNullable(metaverse.get(id)).map(mvObject -> {
            var joinedTo = new TreeMap<CsObjectId, CsObject>();
            members.at(id).forEach(member -> joinedTo.put(member, object(member)));
            return new ConnectedGroup(mvObject, joinedTo);
        });
    }

    /// Who is joined to what, as it is at any time, and who is in the groups that scopes ask for, as it is now.
    public References references() {
        return groupsAskedFor.isEmpty()
                ? references
                : new References(references.joined(), references.connected(), references.names(), memberships());
    }

    private Map<CsObjectId, Set<DistinguishedName>> memberships() {
        var memberships = new HashMap<CsObjectId, Set<DistinguishedName>>();
        groupsAskedFor.forEach((connector, groups) -> groups.forEach(group -> at(connector, group).stream()
                .flatMap(object -> object.tower().current().values(ScopeClause.MEMBERS).stream())
                .filter(Value.Reference.class::isInstance)
                .map(value -> new CsObjectId(((Value.Reference) value).target()))
                .forEach(member -> memberships
                        .computeIfAbsent(member, _ -> new HashSet<>())
                        .add(group))));
        return memberships;
    }

    /// For each group of the query the metaverse objects that may answer it.
    List<List<ConnectedGroup>> candidates(JoinQuery query) {
        return query.groups().stream()
                .map(group -> sought.candidates(group).stream()
                        .flatMap(id -> group(id).stream())
                        .toList())
                .toList();
    }

    /// For each group of the query the objects of a connector space that may answer it.
    List<List<CsObject>> candidates(ConnectorId connector, JoinQuery query) {
        return query.groups().stream()
                .map(group -> free(connector).candidates(group).stream()
                        .map(this::object)
                        .toList())
                .toList();
    }

    /// Those that refer to it in any layer.
    SortedSet<CsObjectId> referrers(CsObjectId target) {
        return referrers.at(target.number());
    }

    /// The joined objects that refer to it, as imported: their rules have read where that leads. What is only
    /// wanted of an object, or on its way, is news to its own rules when an import shows it (engine.md 5.4, 6.5).
    /// So who has another look does not depend on the order in which objects are synchronized (8.3).
    List<CsObjectId> readers(CsObjectId target) {
        return showing.at(target.number()).stream().filter(joined::containsKey).toList();
    }

    SortedSet<MvObjectId> referrers(MvObjectId target) {
        return mvReferrers.at(target.number());
    }

    void put(CsObject object) {
        remove(object.id());
        var id = object.id();
        objects.put(id, object);
        spaces.add(object.connector(), id);
        if (object.anchor().isKnown()) {
            anchors.add(new Anchored(object.connector(), object.anchor()), id);
        }
        places.add(new Named(object.connector(), object.dn()), id);
        names.put(id, object.dn());
        targets(object).forEach(target -> referrers.add(target, id));
        shown(object).forEach(target -> showing.add(target, id));
        switch (object.link()) {
            case Link.To(var mvObject, var _) -> {
                members.add(mvObject, id);
                joined.put(id, mvObject);
                connected.put(new References.Place(object.connector(), mvObject), id);
            }
            case Link.Unlinked() ->
                free(object.connector()).add(id, object.tower().current()::values);
        }
    }

    /// What others still refer to stays as a placeholder, unless somebody has taken over its anchor (engine.md 2.4).
    /// Who
    /// has taken over its name keeps it (2.6).
    ///
    /// @param gone removed just now
    void leavePlaceholder(CsObject gone) {
        boolean isBack =
                gone.anchor().isKnown() && at(gone.connector(), gone.anchor()).isPresent();
        if (!isBack && !referrers(gone.id()).isEmpty()) {
            var free = at(gone.connector(), gone.dn()).isEmpty();
            var name = free ? gone.dn() : TransientName.of(gone.id());
            put(CsObject.placeholder(gone.id(), gone.connector(), gone.anchor(), name));
        }
    }

    void remove(CsObjectId id) {
        var object = objects.remove(id);
        if (object == null) {
            return;
        }
        spaces.remove(object.connector(), id);
        anchors.remove(new Anchored(object.connector(), object.anchor()), id);
        places.remove(new Named(object.connector(), object.dn()), id);
        names.remove(id);
        targets(object).forEach(target -> referrers.remove(target, id));
        shown(object).forEach(target -> showing.remove(target, id));
        switch (object.link()) {
            case Link.To(var mvObject, var _) -> {
                members.remove(mvObject, id);
                joined.remove(id);
                connected.remove(new References.Place(object.connector(), mvObject), id);
            }
            case Link.Unlinked() ->
                free(object.connector()).remove(id, object.tower().current()::values);
        }
    }

    void put(MvObject object) {
        remove(object.id());
        metaverse.put(object.id(), object);
        sought.add(object.id(), object::values);
        targets(object.attributes()).forEach(target -> mvReferrers.add(target, object.id()));
    }

    void remove(MvObjectId id) {
        var object = metaverse.remove(id);
        if (object != null) {
            sought.remove(id, object::values);
            targets(object.attributes()).forEach(target -> mvReferrers.remove(target, id));
        }
    }

    private Keys<CsObjectId> free(ConnectorId connector) {
        return free.computeIfAbsent(connector, _ -> new Keys<>(rules.csJoinAttributes(connector)));
    }

    private static Set<Long> targets(CsObject object) {
        var tower = object.tower();
        var targets = new HashSet<Long>();
        Stream.of(tower.synced(), tower.imported(), tower.expected(), tower.current())
                .forEach(view -> targets.addAll(targets(view.attributes())));
        return targets;
    }

    private static SortedSet<Long> shown(CsObject object) {
        return targets(object.tower().imported().attributes());
    }

    private static SortedSet<Long> targets(SortedMap<AttributeName, Values> attributes) {
        var targets = new TreeSet<Long>();
        attributes
                .values()
                .forEach(values -> values.forEach(value -> {
                    if (value instanceof Value.Reference(var target)) {
                        targets.add(target);
                    }
                }));
        return targets;
    }
}

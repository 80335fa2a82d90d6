package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.space.Tower;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.ConnectorId;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// ISMEMBEROF (rules.md 3.1): SQL over the layers agrees with the model, and a change reaches the member.
class MembershipsTest {

    private static final TestDatabase SERVER = TestDatabase.fresh();
    private static final Database DATABASE = Database.open(SERVER.address());
    private static final ConnectorId AD = new ConnectorId(new UUID(1, 1));
    private static final AttributeName MEMBER = new AttributeName("member");
    private static final DistinguishedName STAFF = DistinguishedName.of("CN=Staff,DC=x");
    private static final DistinguishedName OTHER = DistinguishedName.of("CN=Other,DC=x");

    @BeforeAll
    static void register() {
        DATABASE.run(transaction -> transaction.connectors().register(AD, "AD", "active-directory"));
    }

    @AfterEach
    void clear() {
        DATABASE.run(transaction -> transaction.connectorSpace().clear(AD));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
        SERVER.close();
    }

    @Test
    void the_current_view_of_the_group_decides_whatever_the_layers_say() {
        var people = people();
        for (long seed = 0; seed < 60; seed++) {
            var any = new Arbitrary(seed);
            var tower = new Tower(
                    group(some(any, people)),
                    group(some(any, people)),
                    said(any, people),
                    said(any, people),
                    said(any, people));
            var group = saved(STAFF, tower);

            var wanted = new TreeSet<CsObjectId>();
            tower.current().values(MEMBER).forEach(value -> wanted.add(target(value)));

            assertThat(members(List.of(STAFF, OTHER), people))
                    .as("seed %d", seed)
                    .isEqualTo(wanted);
            DATABASE.run(transaction -> transaction.connectorSpace().forget(List.of(group)));
        }
    }

    @Test
    void whoever_comes_or_goes_is_looked_at_again_and_nobody_else() {
        var people = people();
        var group = saved(STAFF, imported(people.subList(0, 2)));
        assertThat(lookedAtAgain()).containsExactlyInAnyOrderElementsOf(people.subList(0, 2));
        assertThat(lookedAtAgain()).isEmpty();

        resaved(group, STAFF, imported(people.subList(1, 4)));
        assertThat(lookedAtAgain()).containsExactlyInAnyOrder(people.get(0), people.get(2), people.get(3));

        resaved(group, OTHER, imported(people.subList(1, 4)));
        assertThat(lookedAtAgain()).containsExactlyInAnyOrderElementsOf(people.subList(1, 4));

        resaved(group, STAFF, imported(people.subList(1, 2)));
        assertThat(lookedAtAgain()).containsExactly(people.get(1));

        DATABASE.run(transaction -> transaction.connectorSpace().forget(List.of(group)));
        assertThat(lookedAtAgain()).containsExactly(people.get(1));
    }

    private static Set<CsObjectId> lookedAtAgain() {
        return DATABASE.in(transaction -> {
            transaction.connectorSpace().followMemberships(AD, List.of(STAFF));
            var again = transaction.connectorSpace().retrying(AD, List.of(), 100);
            transaction.connectorSpace().clearRetry(again);
            return new TreeSet<>(again);
        });
    }

    private static Set<CsObjectId> members(List<DistinguishedName> groups, List<CsObjectId> of) {
        return DATABASE.in(transaction ->
                transaction.connectorSpace().memberships(AD, groups, of).keySet());
    }

    private static List<CsObjectId> people() {
        return LongStream.range(0, 6)
                .mapToObj(each -> saved(
                        DistinguishedName.of("CN=p%d,DC=x".formatted(each)),
                        Tower.EMPTY.afterImport(hologram("user", "CN=p%d,DC=x".formatted(each), Values.NONE))))
                .toList();
    }

    private static Tower imported(List<CsObjectId> members) {
        return Tower.EMPTY.afterImport(group(values(members)));
    }

    private static CsObjectId saved(DistinguishedName dn, Tower tower) {
        return DATABASE.in(transaction -> {
            var id = transaction.connectorSpace().reserve(1);
            transaction.connectorSpace().save(Map.of(), List.of(object(id, dn, tower)));
            return id;
        });
    }

    private static void resaved(CsObjectId id, DistinguishedName dn, Tower tower) {
        DATABASE.run(transaction -> {
            var before = transaction.connectorSpace().load(List.of(id));
            transaction.connectorSpace().save(before, List.of(object(id, dn, tower)));
        });
    }

    private static CsObject object(CsObjectId id, DistinguishedName dn, Tower tower) {
        return new CsObject(id, AD, new Anchor("a" + id.number()), dn, ConnectionState.DISCONNECTOR, tower, Link.NONE);
    }

    private static Hologram.Present group(Values members) {
        return hologram("group", "CN=Staff,DC=x", members);
    }

    private static Hologram.Present hologram(String type, String dn, Values members) {
        return Hologram.of(new ObjectTypeName(type), DistinguishedName.of(dn), new TreeMap<>(Map.of(MEMBER, members)));
    }

    private static Overlay said(Arbitrary any, List<CsObjectId> people) {
        return switch (any.below(3)) {
            case 0 -> Overlay.NOTHING;
            case 1 -> Overlay.amend(Map.of(MEMBER, new Say.Changes(some(any, people), some(any, people))));
            default -> Overlay.amend(Map.of(MEMBER, new Say.Exactly(values(List.of(people.get(any.below(6)))))));
        };
    }

    private static Values some(Arbitrary any, List<CsObjectId> people) {
        var some = new ArrayList<>(people);
        some.removeIf(_ -> any.maybe());
        return values(some);
    }

    private static Values values(List<CsObjectId> ids) {
        return Values.of(
                ids.stream().map(id -> (Value) new Value.Reference(id.number())).toList());
    }

    private static CsObjectId target(Value value) {
        return value instanceof Value.Reference(var target) ? new CsObjectId(target) : new CsObjectId(0);
    }
}

package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.MvObject;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

class MetaverseStoreTest {

    private static final TestDatabase SERVER = TestDatabase.fresh();
    private static final Database DATABASE = Database.open(SERVER.address());
    private static final ObjectTypeName PERSON = new ObjectTypeName("person");
    private static final AttributeName MAIL = new AttributeName("mail");
    private static final AttributeName TITLE = new AttributeName("title");
    private static final AttributeName MANAGER = new AttributeName("manager");

    @AfterAll
    static void close() {
        DATABASE.close();
        SERVER.close();
    }

    @Test
    void objects_that_refer_to_a_target_are_due_until_they_are_done() {
        var boss = saved(Map.of());
        var ann = saved(Map.of(MANAGER, Values.of(new Value.Reference(boss.number()))));

        DATABASE.run(t -> t.metaverse().markReferrers(List.of(boss)));
        assertThat(due()).containsExactly(ann);
        DATABASE.run(t -> t.metaverse().clearDue(List.of(ann)));

        assertThat(due()).isEmpty();
    }

    @Test
    void objects_are_found_by_a_value_with_or_without_a_join_key_and_by_what_they_are_called() {
        DATABASE.use(new JoinAttributes(Map.of(), Set.of(MAIL)));
        var ann = saved(Map.of(MAIL, Values.text("Ann@x.org"), TITLE, Values.text("Chief 100%")));
        saved(Map.of(MAIL, Values.text("bob@x.org"), TITLE, Values.text("Clerk")));

        assertThat(found(new MvQuery.Condition.Holds(MAIL, Value.of("ann@X.org"))))
                .containsExactly(ann);
        assertThat(found(new MvQuery.Condition.Holds(TITLE, Value.of("chief 100%"))))
                .containsExactly(ann);
        assertThat(found(new MvQuery.Condition.Begins("ANN@"), new MvQuery.Condition.OfType(PERSON)))
                .containsExactly(ann);
        assertThat(found(new MvQuery.Condition.Begins("%nn"))).isEmpty();
        assertThat(candidates("ANN@x.org")).containsExactly(ann);
    }

    @Test
    void a_removed_object_is_nowhere() {
        DATABASE.use(new JoinAttributes(Map.of(), Set.of(MAIL)));
        var gone = saved(Map.of(MAIL, Values.text("gone@x.org"), MANAGER, Values.of(new Value.Reference(7))));

        DATABASE.run(t -> t.metaverse().remove(List.of(gone)));

        assertThat(candidates("gone@x.org")).isEmpty();
        assertThat(found(new MvQuery.Condition.Begins("gone"))).isEmpty();
        assertThat(DATABASE.<Map<MvObjectId, MvObject>>in(t -> t.metaverse().load(List.of(gone))))
                .isEmpty();
    }

    private static List<MvObjectId> due() {
        return DATABASE.in(t -> t.metaverse().due(10));
    }

    private static List<MvObjectId> candidates(String mail) {
        return DATABASE.in(t -> t.metaverse().joinCandidates(MAIL, List.of(JoinKeys.hash(Value.of(mail)))));
    }

    private static List<MvObjectId> found(MvQuery.Condition... conditions) {
        return DATABASE.in(t -> t.metaverse().search(MvQuery.first(10, conditions)).stream()
                .map(MvObject::id)
                .toList());
    }

    private static MvObjectId saved(Map<AttributeName, Values> attributes) {
        return DATABASE.in(t -> {
            var id = t.metaverse().reserve(1);
            var object = new MvObject(id, PERSON, new TreeMap<>(attributes), new TreeMap<>());
            t.metaverse().save(Map.of(), List.of(object));
            return id;
        });
    }
}

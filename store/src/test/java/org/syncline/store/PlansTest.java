package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.store.SpaceFixture.AD;
import static org.syncline.store.SpaceFixture.imported;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.space.Overlay;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;

/// What a page costs does not grow with the population: no whole table is read to change some of its rows.
class PlansTest {

    private static final int POPULATION = 3000;

    private static final String READ_WHOLE = """
            SELECT coalesce(sum(seq_scan), 0) FROM pg_stat_xact_user_tables WHERE relname IN ('cs_object', 'cs_blob')
            """;

    private static final SpaceFixture SPACE = new SpaceFixture();

    @AfterAll
    static void close() {
        SPACE.close();
    }

    @Test
    void a_page_is_changed_without_reading_whole_tables() {
        var ids = SPACE.database.in(t -> {
            var objects = population(t.connectorSpace().reserve(POPULATION).number());
            t.connectorSpace().save(Map.of(), objects);
            return objects.stream().map(CsObject::id).toList();
        });
        SPACE.database.refreshStatistics();

        var scans = SPACE.database.in(t -> {
            var before = t.connectorSpace().load(ids.subList(0, 50));
            long earlier = t.handle().createQuery(READ_WHOLE).mapTo(Long.class).one();
            t.connectorSpace()
                    .save(
                            before,
                            before.values().stream()
                                    .map(object ->
                                            object.withTower(object.tower().afterSync(Overlay.REMOVAL)))
                                    .toList());
            return t.handle().createQuery(READ_WHOLE).mapTo(Long.class).one() - earlier;
        });

        assertThat(scans).isZero();
    }

    private static List<CsObject> population(long first) {
        var objects = new ArrayList<CsObject>();
        for (int i = 0; i < POPULATION; i++) {
            var dn = "CN=" + i;
            objects.add(new CsObject(
                    new CsObjectId(first + i),
                    AD,
                    new Anchor("a" + i),
                    DistinguishedName.of(dn),
                    ConnectionState.DISCONNECTOR,
                    imported(dn),
                    Link.NONE));
        }
        return objects;
    }
}

package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Link;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Tower;
import org.syncline.core.sync.Matching.Match;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.MvObjectId;
import org.syncline.core.value.ObjectTypeName;

/// engine.md 5.3 and DECISIONS 22a.
class MatchingTest {

    private static final DistinguishedName NAME = DistinguishedName.of("CN=Ann");
    private static final Link.To JOINED = Link.to(new MvObjectId(1), Set.of());

    private static final CsObject STAGED =
            object(1, "e7", Tower.EMPTY.afterImport(Company.user("Ann"))).unjoined(ConnectionState.DISCONNECTOR);
    private static final CsObject OTHER = object(2, "e8", Tower.EMPTY.afterImport(Company.user("Ann")));
    private static final CsObject UNSENT = object(3, "", wanted()).joined(JOINED);
    private static final CsObject SENT =
            UNSENT.withTower(wanted().beforeExport().afterExport());
    private static final CsObject SENDING = UNSENT.withTower(wanted().beforeExport());
    private static final CsObject PLACEHOLDER = object(4, "", Tower.EMPTY).unjoined(ConnectionState.PLACEHOLDER);

    @Test
    void what_nobody_knows_is_new() {
        assertThat(match(null, null)).isEqualTo(new Match.New());
    }

    @Test
    void the_anchor_decides_before_the_name() {
        assertThat(match(STAGED, null)).isEqualTo(new Match.Same(STAGED));
        assertThat(match(STAGED, STAGED)).isEqualTo(new Match.Same(STAGED));
        assertThat(match(STAGED, OTHER)).isEqualTo(new Match.SameAt(STAGED, OTHER));
    }

    @Test
    void a_placeholder_at_the_name_of_a_known_object_stood_for_it() {
        var another = object(5, "e9", Tower.EMPTY).unjoined(ConnectionState.PLACEHOLDER);
        assertThat(match(STAGED, PLACEHOLDER)).isEqualTo(new Match.Awaited(STAGED, PLACEHOLDER));
        assertThat(match(STAGED, another)).isEqualTo(new Match.SameAt(STAGED, another));
    }

    @Test
    void a_placeholder_becomes_real() {
        assertThat(match(null, PLACEHOLDER)).isEqualTo(new Match.Promoted(PLACEHOLDER));
    }

    @Test
    void what_was_asked_for_has_come() {
        assertThat(match(null, SENT)).isEqualTo(new Match.Created(SENT));
        assertThat(match(null, SENDING)).isEqualTo(new Match.Created(SENDING));
    }

    @Test
    void what_was_never_sent_makes_way() {
        assertThat(match(null, UNSENT)).isEqualTo(new Match.Instead(UNSENT));
    }

    @Test
    void what_was_never_sent_makes_way_for_what_comes_back() {
        var gone = object(5, "e9", Tower.EMPTY).unjoined(ConnectionState.PLACEHOLDER);
        assertThat(match(gone, UNSENT)).isEqualTo(new Match.Returned(gone, UNSENT));
        assertThat(match(STAGED, UNSENT)).isEqualTo(new Match.Returned(STAGED, UNSENT));
        assertThat(match(STAGED.joined(JOINED), UNSENT)).isEqualTo(new Match.SameAt(STAGED.joined(JOINED), UNSENT));
    }

    @Test
    void another_object_at_the_name_gives_it_up() {
        var gone = object(5, "e9", Tower.EMPTY).unjoined(ConnectionState.PLACEHOLDER);
        assertThat(match(null, OTHER)).isEqualTo(new Match.Displacing(OTHER));
        assertThat(match(null, gone)).isEqualTo(new Match.Displacing(gone));
    }

    @Test
    void what_was_asked_for_may_have_been_staged_already() {
        assertThat(match(STAGED, SENT)).isEqualTo(new Match.Merged(SENT, STAGED));
        assertThat(match(STAGED.joined(JOINED), SENT)).isEqualTo(new Match.SameAt(STAGED.joined(JOINED), SENT));
    }

    private static Match match(@Nullable CsObject byAnchor, @Nullable CsObject byName) {
        return Matching.match(Optional.ofNullable(byAnchor), Optional.ofNullable(byName));
    }

    private static Tower wanted() {
        return Tower.EMPTY.wanting(Overlay.put(new ObjectTypeName("user"), NAME, Map.of()));
    }

    private static CsObject object(long id, String anchor, Tower tower) {
        return new CsObject(
                new CsObjectId(id),
                Company.CLOUD,
                new Anchor(anchor),
                NAME,
                ConnectionState.CONNECTOR,
                tower,
                Link.NONE);
    }
}

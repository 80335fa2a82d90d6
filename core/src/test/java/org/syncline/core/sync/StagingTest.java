package org.syncline.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.core.sync.Company.user;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.core.space.ConnectionState;
import org.syncline.core.space.CsObject;
import org.syncline.core.space.Delta;
import org.syncline.core.space.Hologram;
import org.syncline.core.space.Link;
import org.syncline.core.space.Overlay;
import org.syncline.core.space.Say;
import org.syncline.core.space.Tower;
import org.syncline.core.sync.Staging.Confirmation;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.CsObjectId;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.ObjectTypeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// engine.md 5.4.
class StagingTest {

    private static final Anchor ANCHOR = new Anchor("e7");
    private static final AttributeName TITLE = new AttributeName("title");
    private static final AttributeName PHONE = new AttributeName("phone");
    private static final Hologram.Present CLERK = user("Ann", "title", "Clerk");

    @Test
    void what_an_import_changed_is_counted() {
        assertThat(Staging.seen(fresh(), ANCHOR, CLERK).counter()).isEqualTo(StageCounter.ADD);
        assertThat(Staging.seen(staged(), ANCHOR, CLERK).counter()).isEqualTo(StageCounter.NO_CHANGE);
        assertThat(Staging.seen(staged(), ANCHOR, user("ANN", "title", "Clerk")).counter())
                .isEqualTo(StageCounter.NO_CHANGE);
        assertThat(Staging.seen(staged(), ANCHOR, user("Ann", "title", "Head")).counter())
                .isEqualTo(StageCounter.UPDATE);
        assertThat(Staging.seen(staged(), ANCHOR, user("Ann Lee", "title", "Head"))
                        .counter())
                .isEqualTo(StageCounter.RENAME);
        assertThat(Staging.seen(staged(), ANCHOR, Company.object("contact", "CN=Ann"))
                        .counter())
                .isEqualTo(StageCounter.DELETE_ADD);
        assertThat(Staging.gone(staged()).counter()).isEqualTo(StageCounter.DELETE);
    }

    /// operations.md 3.2: never as an addition.
    @Test
    void what_we_had_made_comes_back_found() {
        var wish = Overlay.put(CLERK.type(), CLERK.dn(), Tower.EMPTY.desired().says());
        var made = fresh().withTower(Tower.EMPTY.wanting(wish).beforeExport().afterExport());

        assertThat(Staging.seen(made, ANCHOR, user("Ann")).counter()).isEqualTo(StageCounter.UPDATE);
        assertThat(Staging.seen(made, ANCHOR, CLERK).counter()).isEqualTo(StageCounter.UPDATE);
        assertThat(Staging.seen(made, ANCHOR, user("Ann Lee")).counter()).isEqualTo(StageCounter.RENAME);
        assertThat(Staging.seen(made, ANCHOR, Company.object("contact", "CN=Ann"))
                        .counter())
                .isEqualTo(StageCounter.DELETE_ADD);
    }

    @Test
    void what_was_read_is_pending_until_it_is_synchronized() {
        var seen =
                Staging.seen(staged(), ANCHOR, user("Ann Lee", "title", "Head")).object();

        assertThat(seen.dn()).isEqualTo(DistinguishedName.of("CN=Ann Lee"));
        assertThat(seen.tower().synced()).isEqualTo(CLERK);
        assertThat(seen.tower().pendingImport()).isInstanceOf(Delta.Update.class);
    }

    @Test
    void an_export_that_is_shown_is_confirmed() {
        var seen = Staging.seen(sent("title", "Head"), ANCHOR, user("Ann", "title", "Head"));

        assertThat(seen.confirmation()).isEqualTo(new Confirmation.Confirmed());
        assertThat(seen.object().tower().pendingExport().isNone()).isTrue();
        assertThat(seen.object().tower().pendingImport().isNone())
                .as("the rules look at it")
                .isFalse();
    }

    @Test
    void an_export_that_comes_back_changed_is_pending_again() {
        var seen = Staging.seen(sent("title", "Head"), ANCHOR, user("Ann", "title", "Boss"));

        assertThat(seen.confirmation()).isEqualTo(new Confirmation.NotReimported(List.of(TITLE)));
        assertThat(seen.object().tower().pendingExport())
                .isInstanceOfSatisfying(
                        Delta.Update.class,
                        update -> assertThat(update.changes())
                                .isEqualTo(Map.of(TITLE, new Delta.Change(Values.text("Boss"), Values.text("Head")))));
    }

    @Test
    void what_was_in_escrow_counts_as_sent() {
        var asked = staged();
        var sending = asked.withTower(wanting(asked, "title", "Head").beforeExport());

        assertThat(Staging.seen(sending, ANCHOR, user("Ann", "title", "Head")).confirmation())
                .isEqualTo(new Confirmation.Confirmed());
        assertThat(Staging.seen(sending, ANCHOR, CLERK).confirmation())
                .isEqualTo(new Confirmation.NotReimported(List.of(TITLE)));
    }

    @Test
    void nothing_is_confirmed_where_nothing_was_sent() {
        assertThat(Staging.seen(staged(), ANCHOR, user("Ann", "title", "Head")).confirmation())
                .isEqualTo(new Confirmation.None());
        assertThat(Staging.changed(staged(), says("title", "Head")).confirmation())
                .isEqualTo(new Confirmation.None());
    }

    @Test
    void a_creation_that_is_not_shown_is_pending_again() {
        var asked = fresh().withTower(Tower.EMPTY.wanting(
                Overlay.put(new ObjectTypeName("user"), DistinguishedName.of("CN=Ann"), Map.of())));
        var created = asked.withTower(asked.tower().beforeExport().afterExport());

        assertThat(Staging.gone(created).confirmation()).isEqualTo(new Confirmation.NotReimported(List.of()));
        assertThat(Staging.gone(created).object().tower().pendingExport()).isInstanceOf(Delta.Add.class);
        assertThat(Staging.seen(created, ANCHOR, user("Ann")).confirmation()).isEqualTo(new Confirmation.Confirmed());
        assertThat(Staging.seen(created, ANCHOR, user("Ann")).object().anchor()).isEqualTo(ANCHOR);
    }

    @Test
    void a_deletion_that_is_shown_is_confirmed_and_nothing_is_left() {
        var asked = staged().unjoined(ConnectionState.EXPLICIT_DISCONNECTOR);
        var deleted = asked.withTower(
                asked.tower().wanting(Overlay.REMOVAL).beforeExport().afterExport());

        assertThat(Staging.gone(deleted).confirmation()).isEqualTo(new Confirmation.Confirmed());
        assertThat(Staging.seen(deleted, ANCHOR, CLERK).confirmation())
                .isEqualTo(new Confirmation.NotReimported(List.of()));
        assertThat(Staging.seen(deleted, ANCHOR, CLERK).object().tower().pendingExport())
                .isInstanceOf(Delta.Delete.class);
    }

    @Test
    void a_change_confirms_value_by_value() {
        var both = new TreeMap<AttributeName, Say>();
        both.put(TITLE, new Say.Exactly(Values.text("Head")));
        both.put(PHONE, new Say.Exactly(Values.text("555")));
        var asked = staged();
        var sent = asked.withTower(
                asked.tower().wanting(Overlay.amend(both)).beforeExport().afterExport());

        var half = Staging.changed(sent, says("title", "Head"));
        var whole = Staging.changed(half.object(), says("phone", "555"));

        assertThat(half.confirmation()).isEqualTo(new Confirmation.None());
        assertThat(half.object().tower().unconfirmedExport()).isInstanceOf(Delta.Update.class);
        assertThat(half.object().tower().pendingExport().isNone()).isTrue();
        assertThat(whole.confirmation()).isEqualTo(new Confirmation.Confirmed());
        assertThat(whole.counter()).isEqualTo(StageCounter.UPDATE);
    }

    @Test
    void a_rename_that_was_sent_waits_for_the_whole_object() {
        var asked = staged();
        var renamed = asked.withTower(asked.tower()
                .wanting(Overlay.put(new ObjectTypeName("user"), DistinguishedName.of("CN=Ann Lee"), Map.of()))
                .beforeExport()
                .afterExport());

        var changed = Staging.changed(renamed, says("title", "Head"));

        assertThat(changed.confirmation()).isEqualTo(new Confirmation.None());
        assertThat(changed.object().tower().pendingExport().isNone()).isTrue();
        assertThat(Staging.seen(changed.object(), ANCHOR, user("Ann Lee", "title", "Head"))
                        .confirmation())
                .isEqualTo(new Confirmation.Confirmed());
    }

    @Test
    void a_name_that_turned_out_to_be_anothers_is_referred_to_as_that_other() {
        var manager = new AttributeName("manager");
        var was = new Value.Reference(1);
        var is = new Value.Reference(2);
        var seen = Staging.seen(staged(), ANCHOR, CLERK.with(Map.of(manager, Values.of(was))))
                .object();

        var referring = Staging.referring(seen, new CsObjectId(1), new CsObjectId(2));

        assertThat(referring.tower().imported().values(manager)).isEqualTo(Values.of(is));
        assertThat(referring.tower().synced()).isEqualTo(seen.tower().synced());
        assertThat(Staging.referring(seen, new CsObjectId(3), new CsObjectId(2)))
                .isEqualTo(seen);
    }

    @Test
    void a_placeholder_that_is_seen_is_a_disconnector() {
        var placeholder = fresh().unjoined(ConnectionState.PLACEHOLDER);

        var seen = Staging.seen(placeholder, ANCHOR, CLERK);

        assertThat(seen.object().state()).isEqualTo(ConnectionState.DISCONNECTOR);
        assertThat(seen.object().id()).isEqualTo(placeholder.id());
        assertThat(seen.counter()).isEqualTo(StageCounter.ADD);
    }

    /// An export found the object gone and made it again (engine.md 9.2, 9.3).
    @Test
    void what_is_made_again_has_the_anchor_it_is_made_with() {
        var wish = Overlay.put(new ObjectTypeName("user"), DistinguishedName.of("CN=Ann"), new TreeMap<>());
        var lost =
                at("a", Tower.EMPTY.wanting(wish).afterImport(Hologram.ABSENT).beforeExport());

        var made = Staging.accepted(lost, new Anchor("new"));

        assertThat(lost.anchor()).isEqualTo(new Anchor("a"));
        assertThat(made.anchor()).isEqualTo(new Anchor("new"));
        assertThat(made.tower().hasSentAdd()).isTrue();
        assertThat(Staging.accepted(lost, Anchor.NONE).anchor()).isEqualTo(new Anchor("a"));
    }

    @Test
    void what_is_changed_keeps_its_anchor() {
        var there = Company.user("Ann", "title", "Clerk");
        var changed = at(
                "a",
                new Tower(there, there, Overlay.NOTHING, Overlay.NOTHING, Overlay.NOTHING)
                        .wanting(says("title", "Head"))
                        .beforeExport());

        assertThat(Staging.accepted(changed, new Anchor("other")).anchor()).isEqualTo(new Anchor("a"));
    }

    /// DECISIONS 22a: the one keeps its name, link and what was sent, and has the other's anchor and image.
    @Test
    void two_objects_that_are_one_become_one() {
        var asked = fresh().withTower(Tower.EMPTY.wanting(Overlay.put(
                        new ObjectTypeName("user"),
                        DistinguishedName.of("CN=A7"),
                        Map.of(TITLE, new Say.Exactly(Values.text("Head"))))))
                .at(DistinguishedName.of("CN=A7"));
        var sent = asked.withTower(asked.tower().beforeExport().afterExport());

        var merged = Staging.merged(sent, staged());

        assertThat(merged.id()).isEqualTo(sent.id());
        assertThat(merged.anchor()).isEqualTo(ANCHOR);
        assertThat(merged.tower().imported()).isEqualTo(CLERK.at(DistinguishedName.of("CN=A7")));
        assertThat(merged.tower().pendingExport().isNone()).isTrue();
        assertThat(merged.tower().unconfirmedExport()).isInstanceOf(Delta.Update.class);
        assertThat(Staging.seen(merged, ANCHOR, user("A7", "title", "Head")).counter())
                .as("an update, no rename")
                .isEqualTo(StageCounter.UPDATE);
    }

    private static CsObject at(String anchor, Tower tower) {
        return fresh().withAnchor(new Anchor(anchor)).withTower(tower);
    }

    private static CsObject fresh() {
        return new CsObject(
                new CsObjectId(1),
                Company.HR,
                Anchor.NONE,
                DistinguishedName.of("CN=Ann"),
                ConnectionState.DISCONNECTOR,
                Tower.EMPTY,
                Link.NONE);
    }

    private static CsObject staged() {
        var seen = Staging.seen(fresh(), ANCHOR, CLERK).object();
        return seen.withTower(seen.tower().afterSync());
    }

    private static CsObject sent(String name, String value) {
        return staged().withTower(wanting(staged(), name, value).beforeExport().afterExport());
    }

    private static Tower wanting(CsObject object, String name, String value) {
        return object.tower().wanting(says(name, value));
    }

    private static Overlay.Amend says(String name, String value) {
        return new Overlay.Amend(new TreeMap<>(Map.of(new AttributeName(name), new Say.Exactly(Values.text(value)))));
    }
}

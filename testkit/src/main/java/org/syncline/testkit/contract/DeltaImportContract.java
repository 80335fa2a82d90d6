package org.syncline.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.syncline.testkit.contract.TestDomain.all;
import static org.syncline.testkit.contract.TestDomain.gone;
import static org.syncline.testkit.contract.TestDomain.names;
import static org.syncline.testkit.contract.TestDomain.seen;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;
import org.syncline.connector.DeltaImport;
import org.syncline.connector.Scope;
import org.syncline.connector.Watermark;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// [DeltaImport] of a directory like Active Directory, beginning with the watermark of a full import.
public interface DeltaImportContract {

    @Test
    default void what_is_created_while_the_full_import_reads_is_in_the_next_delta(TestDomain domain) {
        IntStream.range(0, 20).forEach(n -> domain.addUser("CN=User " + n));
        var feed = new Feed(domain);
        feed.afterFirstPage(() -> domain.addUser("CN=In Between"));

        assertThat(names(feed.changes())).contains("In Between");
    }

    @Test
    default void nothing_changed_is_nothing_delivered_and_the_watermark_goes_on(TestDomain domain) {
        domain.addUser("CN=Ann Lee");
        var feed = new Feed(domain).afterFullImport();

        assertThat(feed.changes()).isEmpty();
        domain.put(domain.in("CN=Ann Lee"), "title", "Engineer");
        assertThat(names(feed.changes())).containsExactly("Ann Lee");
        assertThat(feed.changes()).isEmpty();
    }

    @Test
    default void a_changed_object_comes_whole(TestDomain domain) {
        domain.addUser("CN=Ann Lee", "displayName: Ann Lee", "mail: ann@contoso.test");
        var feed = new Feed(domain).afterFullImport();

        domain.put(domain.in("CN=Ann Lee"), "title", "Engineer");
        domain.put(domain.in("CN=Ann Lee"), "mail");

        var object = seen(feed.changes(), "Ann Lee").object();
        assertThat(object.values(Selection.TITLE)).isEqualTo(Values.text("Engineer"));
        assertThat(object.values(Selection.DISPLAY_NAME)).isEqualTo(Values.text("Ann Lee"));
        assertThat(object.values(Selection.MAIL)).isEqualTo(Values.NONE);
    }

    @Test
    default void a_member_added_or_removed_brings_the_group_with_all_its_members(TestDomain domain) {
        var ann = domain.addUser("CN=Ann Lee");
        var bob = domain.addUser("CN=Bob Ray");
        var group = domain.addGroup("CN=Everyone", "member: " + ann);
        var feed = new Feed(domain).afterFullImport();

        domain.addValue(group, "member", bob);
        assertThat(seen(feed.changes(), "Everyone").object().values(Selection.MEMBER))
                .isEqualTo(Values.of(pointer(ann), pointer(bob)));

        domain.removeValue(group, "member", ann);
        assertThat(seen(feed.changes(), "Everyone").object().values(Selection.MEMBER))
                .isEqualTo(Values.of(pointer(bob)));
    }

    @Test
    default void a_deleted_object_is_gone(TestDomain domain) {
        var ann = domain.addUser("CN=Ann Lee");
        var anchor = domain.anchor(ann);
        var feed = new Feed(domain).afterFullImport();

        domain.delete(ann);

        var changes = feed.changes();
        assertThat(gone(changes)).contains(anchor);
        assertThat(names(changes)).isEmpty();
    }

    @Test
    default void an_object_that_was_created_and_deleted_in_between_is_not_seen(TestDomain domain) {
        var feed = new Feed(domain).afterFullImport();

        domain.delete(domain.addUser("CN=Short Lived"));

        assertThat(names(feed.changes())).isEmpty();
    }

    @Test
    default void an_object_that_leaves_the_scope_is_gone_and_one_that_enters_comes_whole(TestDomain domain) {
        var in = domain.addUnit("OU=In");
        var out = domain.addUnit("OU=Out");
        var leaver = domain.anchor(domain.addUser("CN=Leaver,OU=In"));
        domain.addUser("CN=Comer,OU=Out", "title: Engineer");
        var feed = new Feed(domain, new Scope(List.of(domain.selected(in)), List.of())).afterFullImport();

        domain.move(domain.in("CN=Leaver,OU=In"), out);
        domain.move(domain.in("CN=Comer,OU=Out"), in);

        var changes = feed.changes();
        assertThat(gone(changes)).contains(leaver);
        assertThat(names(changes)).containsExactly("Comer");
        assertThat(seen(changes, "Comer").object().values(Selection.TITLE)).isEqualTo(Values.text("Engineer"));
    }

    @Test
    default void when_a_container_is_renamed_all_beneath_comes_under_its_new_name(TestDomain domain) {
        domain.addUnit("OU=Sales");
        domain.addUnit("OU=North,OU=Sales");
        domain.addUser("CN=Ann Lee,OU=North,OU=Sales");
        var feed = new Feed(domain).afterFullImport();

        domain.rename(domain.in("OU=Sales"), "OU=Market");

        assertThat(seen(feed.changes(), "Ann Lee").object().dn())
                .isEqualTo(DistinguishedName.of(domain.in("CN=Ann Lee,OU=North,OU=Market")));
    }

    @Test
    default void when_a_container_leaves_the_scope_all_beneath_is_gone(TestDomain domain) {
        var in = domain.addUnit("OU=In");
        var out = domain.addUnit("OU=Out");
        domain.addUnit("OU=Sales,OU=In");
        var ann = domain.anchor(domain.addUser("CN=Ann Lee,OU=Sales,OU=In"));
        var feed = new Feed(domain, new Scope(List.of(domain.selected(in)), List.of())).afterFullImport();

        domain.move(domain.in("OU=Sales,OU=In"), out);
        var left = feed.changes();
        domain.move(domain.in("OU=Sales,OU=Out"), in);
        var back = feed.changes();

        assertThat(gone(left)).contains(ann);
        assertThat(names(left)).isEmpty();
        assertThat(names(back)).containsExactly("Ann Lee");
    }

    @Test
    default void a_selected_container_that_moves_takes_its_objects_along(TestDomain domain) {
        domain.addUnit("OU=Elsewhere");
        var sales = domain.addUnit("OU=Sales");
        domain.addUser("CN=Ann Lee,OU=Sales");
        var feed = new Feed(domain, new Scope(List.of(domain.selected(sales)), List.of())).afterFullImport();

        domain.move(sales, domain.in("OU=Elsewhere"));

        var changes = feed.changes();
        assertThat(gone(changes)).isEmpty();
        assertThat(seen(changes, "Ann Lee").object().dn())
                .isEqualTo(DistinguishedName.of(domain.in("CN=Ann Lee,OU=Sales,OU=Elsewhere")));
    }

    @Test
    default void objects_of_other_types_are_not_delivered(TestDomain domain) {
        var contact = domain.add(domain.in("CN=Partner"), "objectClass: contact");
        var feed = new Feed(domain).afterFullImport();

        domain.put(contact, "displayName", "Partner");

        assertThat(feed.changes()).isEmpty();
    }

    @Test
    default void more_changes_than_are_looked_up_at_once_all_come(TestDomain domain) {
        var feed = new Feed(domain).afterFullImport();

        var expected = IntStream.range(100, 250).mapToObj(n -> "User " + n).toList();
        expected.forEach(name -> domain.addUser("CN=" + name));

        assertThat(names(feed.changes())).isEqualTo(expected);
    }

    @Test
    default void a_watermark_of_another_server_or_none_at_all_is_refused(TestDomain domain) {
        var watermark = new Feed(domain).afterFullImport().watermark();

        for (var text :
                List.of("x" + watermark.text(), "nonsense", watermark.text().replaceAll(" .*", " AAAA"))) {
            assertThatExceptionOfType(ConnectorException.class)
                    .isThrownBy(() ->
                            all(domain.reader(DeltaImport.class).readChanges(domain.request(), new Watermark(text))))
                    .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.WATERMARK))
                    .withMessageContaining("Run a full import");
        }
    }

    private static Value pointer(String dn) {
        return new Value.Pointer(DistinguishedName.of(dn), Anchor.NONE);
    }
}

package org.syncline.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.syncline.testkit.contract.Selection.ACCOUNT_NAME;
import static org.syncline.testkit.contract.Selection.ADDRESSES;
import static org.syncline.testkit.contract.Selection.CONTROL;
import static org.syncline.testkit.contract.Selection.GROUP;
import static org.syncline.testkit.contract.Selection.MAIL;
import static org.syncline.testkit.contract.Selection.MANAGER;
import static org.syncline.testkit.contract.Selection.MEMBER;
import static org.syncline.testkit.contract.Selection.TITLE;
import static org.syncline.testkit.contract.Selection.USER;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Reason;
import org.syncline.connector.ExportOutcome;
import org.syncline.connector.Manner;
import org.syncline.connector.Settings;
import org.syncline.core.value.AttributeName;
import org.syncline.core.value.Value;
import org.syncline.core.value.Values;

/// [Export] to a directory like Active Directory.
public interface ExportContract {

    @Test
    default void an_object_is_created_and_its_anchor_told(TestDomain domain) {
        var ann = domain.in("CN=Ann Lee");
        var name = TestDomain.fresh();

        var outcome = new Sender(domain)
                .add(USER, ann, Map.of(ACCOUNT_NAME, Values.text(name), CONTROL, Values.of(Value.of(546))));

        assertThat(outcome).isEqualTo(new ExportOutcome.Accepted(domain.anchor(ann), Manner.CREATED, List.of()));
        assertThat(domain.values(ann, "sAMAccountName")).containsExactly(name);
    }

    @Test
    default void what_exists_is_told_apart_from_an_account_name_that_is_taken(TestDomain domain) {
        var name = TestDomain.fresh();
        var ann = domain.add(domain.in("CN=Ann Lee"), "objectClass: user", "sAMAccountName: " + name);
        var sender = new Sender(domain);

        assertThat(sender.add(USER, ann, Map.of(ACCOUNT_NAME, Values.text(TestDomain.fresh()))))
                .isEqualTo(new ExportOutcome.Exists());
        refused(
                sender.add(USER, domain.in("CN=Other"), Map.of(ACCOUNT_NAME, Values.text(name))),
                "constraint-violation",
                "sAMAccountName",
                name);
    }

    @Test
    default void without_its_container_nothing_is_created(TestDomain domain) {
        refused(
                new Sender(domain).add(USER, domain.in("CN=Ann Lee,OU=Nowhere"), Map.of()),
                "non-existent-parent",
                "OU=Nowhere");
    }

    @Test
    default void values_are_set_replaced_and_cleared(TestDomain domain) {
        var ann = domain.addUser("CN=Ann Lee", "title: Clerk", "mail: ann@contoso.test");

        var outcome = new Sender(domain)
                .update(
                        USER,
                        ann,
                        change(TITLE, Values.text("Clerk"), Values.text("Engineer")),
                        change(MAIL, Values.text("ann@contoso.test"), Values.NONE),
                        change(ADDRESSES, Values.NONE, Values.text("SMTP:a@contoso.test", "smtp:b@contoso.test")));

        assertThat(outcome).isInstanceOf(ExportOutcome.Accepted.class);
        assertThat(domain.values(ann, "title")).containsExactly("Engineer");
        assertThat(domain.values(ann, "mail")).isEmpty();
        assertThat(domain.values(ann, "proxyAddresses")).containsExactly("SMTP:a@contoso.test", "smtp:b@contoso.test");
    }

    @Test
    default void values_that_somebody_else_added_in_the_meantime_stay(TestDomain domain) {
        var ann = domain.addUser("CN=Ann Lee", "proxyAddresses: SMTP:a@contoso.test");
        domain.addValue(ann, "proxyAddresses", "x500:theirs");

        new Sender(domain)
                .update(
                        USER,
                        ann,
                        change(ADDRESSES, Values.text("SMTP:a@contoso.test"), Values.text("SMTP:b@contoso.test")));

        assertThat(domain.values(ann, "proxyAddresses")).containsExactly("SMTP:b@contoso.test", "x500:theirs");
    }

    @Test
    default void a_value_changes_its_spelling(TestDomain domain) {
        var ann = domain.addUser("CN=Ann Lee", "proxyAddresses: smtp:a@contoso.test");

        new Sender(domain)
                .update(
                        USER,
                        ann,
                        change(ADDRESSES, Values.text("smtp:a@contoso.test"), Values.text("SMTP:a@contoso.test")));

        assertThat(domain.values(ann, "proxyAddresses")).containsExactly("SMTP:a@contoso.test");
    }

    @Test
    default void what_is_done_already_counts_as_done(TestDomain domain) {
        var ann = domain.addUser("CN=Ann Lee", "proxyAddresses: SMTP:a@contoso.test");
        var bob = domain.addUser("CN=Bob Ray");
        var cas = domain.addUser("CN=Cas Roe");
        var group = domain.addGroup("CN=Everyone", "member: " + ann);
        var sender = new Sender(domain);

        assertThat(sender.update(
                        USER,
                        ann,
                        change(
                                ADDRESSES,
                                Values.text("smtp:gone@contoso.test"),
                                Values.text("SMTP:a@contoso.test", "smtp:new@contoso.test"))))
                .isInstanceOf(ExportOutcome.Accepted.class);
        assertThat(sender.update(GROUP, group, change(MEMBER, Sender.pointers(bob), Sender.pointers(ann, cas))))
                .isInstanceOf(ExportOutcome.Accepted.class);

        assertThat(domain.values(ann, "proxyAddresses"))
                .containsExactly("SMTP:a@contoso.test", "smtp:new@contoso.test");
        assertThat(domain.values(group, "member"))
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsExactly(ann, cas);
    }

    @Test
    default void a_group_gets_more_members_than_one_request_carries(TestDomain domain) {
        var members = IntStream.range(0, 30)
                .mapToObj(n -> domain.addUser("CN=User " + n))
                .toArray(String[]::new);
        var group = domain.addGroup("CN=Everyone");

        new Sender(domain).update(GROUP, group, change(MEMBER, Values.NONE, Sender.pointers(members)));

        assertThat(domain.values(group, "member")).hasSize(members.length);
    }

    @Test
    default void an_object_is_renamed_and_moved_with_its_attributes_changed(TestDomain domain) {
        domain.addUnit("OU=Sales");
        var ann = domain.addUser("CN=Ann Lee");
        var anchor = domain.anchor(ann);
        var married = domain.in("CN=Roe\\, Ann,OU=Sales");

        var outcome = new Sender(domain).move(USER, ann, married, change(TITLE, Values.NONE, Values.text("Engineer")));

        assertThat(outcome).isInstanceOf(ExportOutcome.Accepted.class);
        assertThat(domain.exists(ann)).isFalse();
        assertThat(domain.anchor(married)).isEqualTo(anchor);
        assertThat(domain.values(married, "title")).containsExactly("Engineer");
    }

    @Test
    default void a_change_follows_its_object_to_where_it_was_moved(TestDomain domain) {
        domain.addUnit("OU=Sales");
        var ann = domain.addUser("CN=Ann Lee");
        var sender = new Sender(domain).remember(ann);
        domain.move(ann, domain.in("OU=Sales"));
        domain.addUser("CN=Ann Lee", "title: Somebody Else");

        sender.update(USER, ann, change(TITLE, Values.NONE, Values.text("Engineer")));

        assertThat(domain.values(domain.in("CN=Ann Lee,OU=Sales"), "title")).containsExactly("Engineer");
        assertThat(domain.values(ann, "title")).containsExactly("Somebody Else");
    }

    @Test
    default void a_name_that_is_taken_and_a_container_that_is_not_there_refuse_a_move(TestDomain domain) {
        var ann = domain.addUser("CN=Ann Lee");
        domain.addUser("CN=Bob Ray");
        var sender = new Sender(domain);

        refused(sender.move(USER, ann, domain.in("CN=Bob Ray")), "cd-existing-object", "CN=Bob Ray");
        refused(sender.move(USER, ann, domain.in("CN=Ann Lee,OU=Nowhere")), "non-existent-parent", "OU=Nowhere");
    }

    @Test
    default void an_object_is_deleted_and_what_is_gone_is_missing(TestDomain domain) {
        var ann = domain.addUser("CN=Ann Lee");
        var sender = new Sender(domain).remember(ann);

        assertThat(sender.delete(USER, ann)).isInstanceOf(ExportOutcome.Accepted.class);
        assertThat(domain.exists(ann)).isFalse();
        assertThat(sender.delete(USER, ann)).isEqualTo(new ExportOutcome.Missing());
        assertThat(sender.update(USER, ann, change(TITLE, Values.NONE, Values.text("x"))))
                .isEqualTo(new ExportOutcome.Missing());
    }

    @Test
    default void a_reference_to_what_is_not_there_is_to_be_tried_again(TestDomain domain) {
        var ann = domain.addUser("CN=Ann Lee");
        var nobody = domain.in("CN=Nobody");
        var group = domain.addGroup("CN=Everyone");
        var sender = new Sender(domain);

        var outcomes = List.of(
                sender.update(USER, ann, change(MANAGER, Values.NONE, Sender.pointers(nobody))),
                sender.update(GROUP, group, change(MEMBER, Values.NONE, Sender.pointers(ann, nobody))),
                sender.add(USER, domain.in("CN=New"), Map.of(MANAGER, Sender.pointers(nobody))));

        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome).isInstanceOf(ExportOutcome.TryAgain.class);
            assertThat(((ExportOutcome.TryAgain) outcome).message()).contains(nobody);
        });
    }

    @Test
    default void a_refusal_has_a_code_and_names_attribute_and_value(TestDomain domain) {
        var ann = domain.addUser("CN=Ann Lee");
        var sender = new Sender(domain);
        var text = new AttributeName("nosuchattribute");

        refused(sender.update(USER, ann, change(text, Values.NONE, Values.text("v"))), "schema-violation", text.text());
        refused(
                sender.update(USER, ann, change(new AttributeName("cn"), Values.text("Ann Lee"), Values.text("X"))),
                "modify-naming-attribute",
                "cn",
                "'X'");
    }

    @Test
    default void a_missing_right_is_told(TestDomain domain) {
        var ann = domain.addUser("CN=Ann Lee");
        var sender = new Sender(domain, domain.access().settings(domain.access().limited()));

        refused(
                sender.update(USER, ann, change(TITLE, Values.NONE, Values.text("Engineer"))),
                "permission-issue",
                "=Ann Lee",
                "Grant");
    }

    @Test
    default void one_refusal_does_not_hold_up_the_others_of_a_batch(TestDomain domain) {
        var ann = domain.addUser("CN=Ann Lee");
        var bob = domain.addUser("CN=Bob Ray");
        var sender = new Sender(domain);

        var outcomes = sender.send(
                sender.updateOf(USER, ann, change(new AttributeName("cn"), Values.NONE, Values.text("X"))),
                sender.updateOf(USER, bob, change(TITLE, Values.NONE, Values.text("Engineer"))));

        assertThat(outcomes.get(0)).isInstanceOf(ExportOutcome.Refused.class);
        assertThat(outcomes.get(1)).isInstanceOf(ExportOutcome.Accepted.class);
        assertThat(domain.values(bob, "title")).containsExactly("Engineer");
    }

    @Test
    default void when_the_connection_breaks_nobody_claims_to_know(TestDomain domain) throws Exception {
        var ann = domain.addUser("CN=Ann Lee");
        try (var relay = Relay.to(domain.access().host(), domain.access().ldapsPort())) {
            var settings = new TreeMap<>(
                    domain.access().settings(domain.access().admin()).said());
            settings.put("host", "localhost");
            settings.put("port", Integer.toString(relay.port()));
            var sender = new Sender(domain, new Settings(settings));

            relay.cut();

            assertThatExceptionOfType(ConnectorException.class)
                    .isThrownBy(() -> sender.update(USER, ann, change(TITLE, Values.NONE, Values.text("x"))))
                    .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.DROPPED));
        }
    }

    private static Sender.Changed change(AttributeName name, Values before, Values after) {
        return new Sender.Changed(name, before, after);
    }

    private static void refused(ExportOutcome outcome, String code, String... told) {
        assertThat(outcome).isInstanceOf(ExportOutcome.Refused.class);
        var refused = (ExportOutcome.Refused) outcome;
        assertThat(refused.code()).as(refused.message()).isEqualTo(code);
        assertThat(refused.message()).contains(told);
    }
}

package org.syncline.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.syncline.connector.PersonCheck;
import org.syncline.core.value.DistinguishedName;

/// [PersonCheck] of a directory like Active Directory. The account that signs in is the limited one.
public interface PersonContract {

    @Test
    default void a_person_signs_in_by_either_name_with_the_password_and_no_other(TestDomain domain) {
        var limited = domain.access().limited();
        var people = domain.reader(PersonCheck.class);

        var person =
                people.signIn(limited.user(), limited.password(), List.of()).orElseThrow();

        assertThat(person.name()).isEqualToIgnoringCase(limited.user());
        assertThat(people.signIn(limited.user().replaceFirst("@.*", ""), limited.password(), List.of()))
                .hasValue(person);
        assertThat(people.person(person.id(), List.of())).hasValue(person);
        for (var wrong : List.of("", "not this", limited.password() + " ")) {
            assertThat(people.signIn(limited.user(), wrong, List.of())).isEmpty();
        }
        for (var nobody : List.of("", "nobody", "*", "svc-*", limited.user() + ")(cn=*")) {
            assertThat(people.signIn(nobody, limited.password(), List.of())).isEmpty();
        }
    }

    @Test
    default void groups_hold_a_person_directly_and_through_others(TestDomain domain) {
        var limited = domain.access().limited();
        var people = domain.reader(PersonCheck.class);
        var person = "CN=%s,CN=Users,%s"
                .formatted(
                        limited.user().replaceFirst("@.*", ""), domain.access().base());
        var inner = DistinguishedName.of(domain.addGroup("CN=Inner", "member: " + person));
        var outer = DistinguishedName.of(domain.addGroup("CN=Outer", "member: " + inner));
        var other = DistinguishedName.of(domain.addGroup("CN=Other"));
        var nowhere = DistinguishedName.of(domain.in("CN=Nowhere"));

        var known = people.signIn(limited.user(), limited.password(), List.of(outer, other, nowhere));

        assertThat(known.map(PersonCheck.Person::groups))
                .hasValueSatisfying(groups -> assertThat(groups).containsExactly(outer));
        assertThat(people.person(known.orElseThrow().id(), List.of(inner, outer)))
                .hasValueSatisfying(one -> assertThat(one.groups()).containsExactlyInAnyOrder(inner, outer));
    }

    @Test
    default void who_is_disabled_or_gone_is_nobody(TestDomain domain) {
        var people = domain.reader(PersonCheck.class);
        var ann = domain.addUser("CN=Ann Lee", "userAccountControl: 514");
        var id = domain.anchor(ann).text();

        assertThat(people.person(id, List.of())).isEmpty();
        domain.delete(ann);
        assertThat(people.person(id, List.of())).isEqualTo(Optional.empty());
    }
}

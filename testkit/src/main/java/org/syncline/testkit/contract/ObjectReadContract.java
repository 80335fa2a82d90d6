package org.syncline.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syncline.connector.ObjectRead;
import org.syncline.core.value.Anchor;
import org.syncline.core.value.DistinguishedName;
import org.syncline.core.value.Values;

/// [ObjectRead] of a directory like Active Directory.
public interface ObjectReadContract {

    @Test
    default void an_object_is_found_by_its_anchor_wherever_it_stands(TestDomain domain) {
        domain.addUnit("OU=Sales");
        var ann = domain.addUser("CN=Ann Lee", "title: Engineer");
        var anchor = domain.anchor(ann);
        domain.move(ann, domain.in("OU=Sales"));

        var seen = domain.reader(ObjectRead.class)
                .read(domain.request(), anchor, DistinguishedName.of(ann))
                .orElseThrow();

        assertThat(seen.anchor()).isEqualTo(anchor);
        assertThat(seen.object().dn()).isEqualTo(DistinguishedName.of(domain.in("CN=Ann Lee,OU=Sales")));
        assertThat(seen.object().values(Selection.TITLE)).isEqualTo(Values.text("Engineer"));
    }

    @Test
    default void without_an_anchor_it_is_found_by_its_name(TestDomain domain) {
        var ann = domain.addUser("CN=Ann Lee");

        assertThat(domain.reader(ObjectRead.class)
                        .read(domain.request(), Anchor.NONE, DistinguishedName.of(ann))
                        .orElseThrow()
                        .anchor())
                .isEqualTo(domain.anchor(ann));
    }

    @Test
    default void what_is_not_there_is_not_found(TestDomain domain) {
        var ann = domain.addUser("CN=Ann Lee");
        var anchor = domain.anchor(ann);
        domain.delete(ann);
        var reader = domain.reader(ObjectRead.class);

        assertThat(reader.read(domain.request(), anchor, DistinguishedName.of(ann)))
                .isEmpty();
        assertThat(reader.read(domain.request(), Anchor.NONE, DistinguishedName.of(ann)))
                .isEmpty();
    }
}

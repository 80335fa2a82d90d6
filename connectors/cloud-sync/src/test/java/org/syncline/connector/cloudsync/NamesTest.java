package org.syncline.connector.cloudsync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.core.value.DistinguishedName;

class NamesTest {

    @Test
    void a_name_is_the_upper_case_hex_of_the_source_anchor() {
        assertThat(Names.of("kT8m==").toString()).isEqualTo("CN={6B54386D3D3D}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kT8m+/==", "ärger", "User_01234567-0123-0123-0123-0123456789ab"})
    void a_name_tells_what_it_was_made_of(String plain) {
        assertThat(Names.plain(Names.of(plain))).contains(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=Ann", "CN={XY}", "CN={41},OU=Staff", "CN={}"})
    void a_name_of_another_form_tells_nothing(String dn) {
        assertThat(Names.plain(DistinguishedName.of(dn))).isEmpty();
    }
}
